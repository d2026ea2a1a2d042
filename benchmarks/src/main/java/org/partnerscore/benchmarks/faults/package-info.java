/** What kill -9 and a full disk leave: every row and score once, nothing half-written, and work that goes on. */
package org.partnerscore.benchmarks.faults;
