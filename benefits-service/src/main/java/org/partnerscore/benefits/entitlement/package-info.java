/**
 * What a partner is entitled to on a day. The designation is scoring-service's word, asked for when needed and kept for the time it is
 * away; what it gives is the catalogue's. Nothing here computes a score.
 */
package org.partnerscore.benefits.entitlement;
