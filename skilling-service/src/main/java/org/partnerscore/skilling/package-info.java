/** Who is linked to which partner on a day, and which certificates they hold. */
package org.partnerscore.skilling;
