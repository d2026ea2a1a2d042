/** The tables that a release needs: made by itself at start, or waited for where a process of its own makes them. */
package org.partnerscore.common.schema;
