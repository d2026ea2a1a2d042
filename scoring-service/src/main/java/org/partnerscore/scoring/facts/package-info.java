/**
 * Gathers what one partner's score is computed from: associations first, then certificates and usage at the same time, one round
 * trip each. Every answer is kept as it came, so that a neighbour that is slow or down costs freshness and not the answer; answers of
 * different gatherings are never mixed.
 */
package org.partnerscore.scoring.facts;
