/**
 * Rows: how the body of an import is read.
 *
 * <p>A body of any size - CSV, NDJSON or a JSON array ({@link org.partnerscore.common.rows.BodyFormat BodyFormat}) - is cut into
 * records, and each record becomes the one {@link org.partnerscore.common.rows.Row Row} that is lent, its cells checked by the types
 * of the feed's columns. What is wrong with a row is a {@link org.partnerscore.common.rows.RowError RowError} and costs only that
 * row. A single write is read in the same way, from a {@link org.partnerscore.common.rows.Draft Draft}. Where good rows go is an
 * {@link org.partnerscore.common.rows.Intake Intake}; this package knows no tables.
 */
package org.partnerscore.common.rows;
