/**
 * A made-up program of any size as files for the feeds: the same for a seed to the last byte, and never in memory. Everything about a
 * partner, a tenant or a person follows from its number and the seed, so that each file is written on its own, in one pass.
 */
package org.partnerscore.benchmarks.scale;
