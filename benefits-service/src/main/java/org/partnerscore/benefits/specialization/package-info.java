/**
 * Specializations: which there are, dated, cited data that is checked when the service starts
 * ({@link org.partnerscore.benefits.specialization.SpecializationCatalogue}); and how a partner earns, renews and loses one. The rules
 * are a pure function of the partner's standing and a day; what nobody published is decided by a program reviewer.
 */
package org.partnerscore.benefits.specialization;
