package org.partnerscore.scoring.engine;

import java.util.List;

/** What a shape found for one option: the value in the target's unit, which is the sum of the contributions' values. */
record Tally(long value, List<? extends Node> contributions) {}
