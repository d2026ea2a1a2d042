package org.partnerscore.common.feed;

import java.time.YearMonth;
import java.util.List;

/**
 * What the values of a column look like, on the wire and in the database. In CSV a cell is the text, in JSON numbers
 * are numbers, lists are arrays and everything else is a string.
 */
public sealed interface ColumnType {

    /** Type of the table's column. */
    String sqlType();

    /** Free text of 1 to {@code maxLength} characters, line breaks and tabs included but no other control characters; stored as {@code text}. */
    record Text(int maxLength) implements ColumnType {
        @Override
        public String sqlType() {
            return "text";
        }
    }

    /** An identifier that callers choose: an {@link Identifier} of at most {@code maxLength} characters; stored as {@code text}. */
    record Code(int maxLength) implements ColumnType {
        @Override
        public String sqlType() {
            return "text";
        }
    }

    /** A lower-case name of a catalogue: 1 to 64 of {@code [a-z0-9-]}; stored as {@code text}. */
    record Slug() implements ColumnType {
        @Override
        public String sqlType() {
            return "text";
        }
    }

    /** A set of slugs, {@code ;}-separated in CSV; stored sorted as {@code text[]}, never null: empty is {@code {}}. */
    record SlugList() implements ColumnType {
        @Override
        public String sqlType() {
            return "text[]";
        }
    }

    /** One of a few words; stored as {@code text}. */
    record Choice(List<String> values) implements ColumnType {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public String sqlType() {
            return "text";
        }
    }

    /** A UUID in any case; stored as {@code uuid}. */
    record Uuid() implements ColumnType {
        @Override
        public String sqlType() {
            return "uuid";
        }
    }

    /** A day, {@code 2023-01-31}; stored as {@code date}. */
    record Day() implements ColumnType {
        @Override
        public String sqlType() {
            return "date";
        }
    }

    /** A month, {@code 2023-01}, from {@code first} to the current one; stored as {@code date}, the month's first day. */
    record Month(YearMonth first) implements ColumnType {
        @Override
        public String sqlType() {
            return "date";
        }
    }

    /** A whole number from 0, of at most 15 digits; stored as {@code bigint}. */
    record Whole() implements ColumnType {
        @Override
        public String sqlType() {
            return "bigint";
        }
    }

    /** A decimal number from 0, with at most 12 digits before the point and 6 after it; stored as {@code numeric(18,6)}. */
    record Amount() implements ColumnType {
        @Override
        public String sqlType() {
            return "numeric(18,6)";
        }
    }
}
