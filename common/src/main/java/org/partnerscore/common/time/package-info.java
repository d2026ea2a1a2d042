/** The clock and the day an answer is asked for. Nothing else reads the system clock. */
package org.partnerscore.common.time;
