/** The images tried in containers, limited as in a cluster. */
package org.partnerscore.benchmarks.images;
