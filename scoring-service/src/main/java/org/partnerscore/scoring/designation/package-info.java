/**
 * Whether a partner qualifies for the designation of each area: the window that the program's rules open, the days of it on
 * which the partner qualified, and what is missing. Nobody is known here to be enrolled; the caller names the anniversary.
 */
package org.partnerscore.scoring.designation;
