/**
 * Gathers what one partner's score is computed from: associations first, then certificates and usage at the same time, one round
 * trip each. Every answer is kept as it came, so that a neighbour that is slow or down costs freshness and not the answer; answers of
 * different gatherings are never mixed.
 *
 * <p>The records that answers are read into name what is read and no more. Each says itself that the rest is skipped: a reader that
 * merely tolerates unknown members copies them first, and most of a usage answer's columns are unknown here.
 */
package org.partnerscore.scoring.facts;
