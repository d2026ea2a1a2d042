/**
 * What is stored of a partner: its membership, specializations and last assessments, one row for each partner, and the
 * transitions that led there. Here is the model and its store alone; what may happen when is decided by
 * {@code membership} and {@code specialization}, and what follows from it by {@code entitlement} and {@code badge}.
 */
package org.partnerscore.benefits.standing;
