/**
 * Months: the way of a feed that comes by the million into tables with one partition a month.
 *
 * <p>Rows are packed into bytes that compare as their keys do and sorted by month and key while they come, in memory and beyond it
 * in a temporary file. Then every month is met in the way that suits it: a new one is loaded and its key built afterwards, one of
 * which much was sent is read in the order of its key and compared, and of one of which little was sent only those keys are looked
 * up. {@link org.partnerscore.common.months.MonthUpkeep MonthUpkeep} makes the partitions before they are needed and detaches those
 * that are kept no longer.
 */
package org.partnerscore.common.months;
