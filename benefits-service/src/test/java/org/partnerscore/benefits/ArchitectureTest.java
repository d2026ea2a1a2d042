package org.partnerscore.benefits;

import org.partnerscore.testing.HouseRules;

class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super("org.partnerscore.benefits");
    }
}
