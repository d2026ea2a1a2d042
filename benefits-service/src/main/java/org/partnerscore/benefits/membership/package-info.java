/**
 * Memberships: enrolment, further designations, renewal, lapse, refund, and the memberships of the former program. What may happen when is
 * decided by plain Java over a {@link org.partnerscore.benefits.standing.Standing}, without a clock and without input or output; the
 * service around it asks scoring-service first and decides then, with the partner's row locked, in one transaction.
 */
package org.partnerscore.benefits.membership;
