/**
 * Feeds: how records arrive in bulk, and one at a time, in every service alike.
 *
 * <p>A {@link org.partnerscore.common.imports.Feed feed} is data: a table and its columns. A body of any size is cut
 * into records, checked cell by cell, streamed into a staging table with {@code COPY} and merged set-based, all in one
 * transaction: new keys get version 1, changed rows keep their former version in the history table, equal rows are not
 * written. What a service adds are its {@link org.partnerscore.common.imports.FeedRules rules}: checks of one row, and
 * SQL that settles rows against what is stored. Single writes take the same way, so validation, history and locks are
 * in one place.
 */
package org.partnerscore.common.imports;
