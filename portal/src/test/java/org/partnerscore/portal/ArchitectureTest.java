package org.partnerscore.portal;

import org.partnerscore.testing.HouseRules;

class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super("org.partnerscore.portal");
    }
}
