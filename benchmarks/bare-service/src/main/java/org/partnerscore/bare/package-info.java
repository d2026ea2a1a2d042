/** One method, and beside it every extension that a service has. */
package org.partnerscore.bare;
