/**
 * What a partner is entitled to on a day: a pure function of its standing, the catalogue and the catalogue of specializations. A read
 * is one row and one computation; scoring-service is never asked, what it said is in the standing. {@code Entitlements} is the
 * function, {@code Holdings} the row, {@code Answers} what was answered and still holds.
 */
package org.partnerscore.benefits.entitlement;
