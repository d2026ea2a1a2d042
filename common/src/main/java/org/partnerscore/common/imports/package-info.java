/**
 * Imports: how records arrive in bulk, and one at a time, in every service alike.
 *
 * <p>A {@link org.partnerscore.common.feed.Feed feed} is data: a table and its columns. A body's
 * {@linkplain org.partnerscore.common.rows rows} are checked one by one, and everything that follows is one transaction: new keys
 * get version 1, changed rows keep their former version in the history table, equal rows are not written. What a service adds are
 * its {@link org.partnerscore.common.imports.Rules rules}. Single writes take the same way, so validation, history and locks are
 * in one place.
 *
 * <p>By its rules a feed takes one of two ways. With {@link org.partnerscore.common.imports.FeedRules FeedRules}, SQL over a file's
 * rows as a set, they are staged in a temporary table and merged set-based. With
 * {@link org.partnerscore.common.imports.MonthlyRules MonthlyRules} they are sorted and met
 * {@linkplain org.partnerscore.common.months month by month}.
 */
package org.partnerscore.common.imports;
