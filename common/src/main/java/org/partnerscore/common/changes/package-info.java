/**
 * Whom writes touch: a log with one entry for each transaction that changed records, so that who computes from them knows what to compute
 * again. An entry commits with the records or not at all, and entries are seen in the order of their numbers: a reader that goes on after
 * the last one it saw misses none and sees none twice.
 */
package org.partnerscore.common.changes;
