/**
 * Feeds: how records arrive in bulk, and one at a time, in every service alike.
 *
 * <p>A {@link org.partnerscore.common.feed.Feed feed} is data: a table and its columns. A body of any size is cut
 * into records and checked cell by cell, and everything that follows is one transaction: new keys get version 1, changed
 * rows keep their former version in the history table, equal rows are not written. What a service adds are its
 * {@link org.partnerscore.common.imports.Rules rules}. Single writes take the same way, so validation, history and locks
 * are in one place.
 *
 * <p>By its rules a feed takes one of two ways ({@code Intake}). With
 * {@link org.partnerscore.common.imports.FeedRules FeedRules}, SQL over a file's rows as a set, they are staged in a
 * temporary table and merged set-based. With {@link org.partnerscore.common.imports.MonthlyRules MonthlyRules} they are
 * sorted by month and key while they come, in memory and beyond it in a temporary file; then every month is met in the
 * way that suits it: a new one is loaded and its key built afterwards, one of which much was sent is read in the order
 * of its key and compared, and of one of which little was sent only those keys are looked up.
 */
package org.partnerscore.common.imports;
