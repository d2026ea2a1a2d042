/**
 * One host for the whole API. The first segment of a path below {@code /api/v1} names a resource, a resource belongs to one service, and
 * the request goes there as it came; bodies flow through in both directions without being kept. What no service answers is answered here,
 * as a problem document.
 */
package org.partnerscore.portal.origin;
