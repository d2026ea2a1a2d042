package org.partnerscore.common;

import org.partnerscore.testing.HouseRules;

class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super("org.partnerscore.common");
    }
}
