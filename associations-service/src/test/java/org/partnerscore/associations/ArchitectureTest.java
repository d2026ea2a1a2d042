package org.partnerscore.associations;

import org.partnerscore.testing.HouseRules;

class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super("org.partnerscore.associations");
    }
}
