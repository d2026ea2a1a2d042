/** What every service does identically on the wire. No domain word lives here. */
package org.partnerscore.common;
