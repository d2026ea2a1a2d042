/**
 * Program-wide runs: every partner scored for a day. A run's roster is cut into shards; workers - threads of the service or processes of
 * their own - take one after the other, gather the facts of all its partners at once, and write what they come to in one transaction.
 * Everything that a run is stands in the database, so that any worker can go on where another one ended.
 */
package org.partnerscore.scoring.run;
