/** How values look on the wire. */
package org.partnerscore.common.json;
