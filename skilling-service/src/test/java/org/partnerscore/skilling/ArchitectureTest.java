package org.partnerscore.skilling;

import org.partnerscore.testing.HouseRules;

class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super("org.partnerscore.skilling");
    }
}
