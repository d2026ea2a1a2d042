/**
 * Writes that no answer waits for: what is written here can be computed again, so that the last writes before a crash may be lost and,
 * under a load that the database cannot follow, some are left out.
 */
package org.partnerscore.scoring.deferred;
