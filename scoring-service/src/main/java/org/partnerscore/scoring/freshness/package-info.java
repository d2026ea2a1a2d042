/**
 * Scores follow the feeds: the neighbours' logs of changes tell whom a write touches, and a run over these partners computes them again.
 * How far the logs were followed is stored in the transaction that queues the run, so that what ends in between neither loses a change
 * nor counts on one twice.
 */
package org.partnerscore.scoring.freshness;
