package org.partnerscore.scoring.engine;

/**
 * One of several parts that are added: a shape of its own, over the association types of its {@code option}, whose target is
 * the metric's and which says how much of the part makes one of it.
 */
public record Part(String name, MetricShape shape, Option option) {}
