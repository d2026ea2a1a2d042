package org.partnerscore.scoring.engine;

/** What a metric's value and target count. */
public enum Unit {
    COUNT,
    PERCENT,
    PEOPLE,
    POINTS
}
