/** The single origin: one address for the five services, and a page to start from. */
package org.partnerscore.portal;
