/**
 * Who changed what, when, from what to what, by which request: one entry for each change, in the transaction that makes it, so that there
 * is no change without its entry and no entry without its change. Entries are never changed or deleted, the database itself refuses it.
 * Names and addresses of people do not stand in it: it cannot be made to forget them.
 */
package org.partnerscore.common.audit;
