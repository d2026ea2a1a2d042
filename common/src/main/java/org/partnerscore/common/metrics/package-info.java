/**
 * What every service measures alike: requests by operation, what is refused. A label takes its values from the code or from a short list
 * of the program, never from a request, so that no number of partners makes a number of series.
 */
package org.partnerscore.common.metrics;
