/** By what a request is found again: its id, and the trace that it belongs to where this installation traces. */
package org.partnerscore.common.trace;
