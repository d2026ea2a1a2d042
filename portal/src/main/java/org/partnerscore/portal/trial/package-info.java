/** Tries an installation from outside, as any client could. */
package org.partnerscore.portal.trial;
