/**
 * The sample program: sixty partners with some 1,500 customers over 28 months, written as the public feeds write them.
 *
 * <p>Sixteen partners have a story whose score can be derived by hand ({@link org.partnerscore.local.sample.Stories},
 * told in the README of this module); the others ({@link org.partnerscore.local.sample.Crowd}) are drawn from a seed.
 * Everything is dated relative to the last complete month, so that today's scores are alive on any day, and everything
 * is the same for the same seed and month.
 */
package org.partnerscore.local.sample;
