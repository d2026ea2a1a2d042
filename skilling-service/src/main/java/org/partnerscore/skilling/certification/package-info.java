/**
 * The catalogue of certifications: what can be earned, under which codes and names, and until when.
 *
 * <p>It is data, {@code catalogue/certifications.yaml}: facts with the source of each, checked as a whole when the
 * service starts. What a certification counts for, and how long after its retirement, is a rule of scoring and not said
 * here.
 */
package org.partnerscore.skilling.certification;
