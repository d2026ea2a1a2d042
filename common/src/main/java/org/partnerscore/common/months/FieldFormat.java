package org.partnerscore.common.months;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import org.partnerscore.common.feed.ColumnType;
import org.partnerscore.common.rows.Bytes;

/** Puts the canonical text of a value as PostgreSQL sends it in binary, without its length. */
interface FieldFormat {

    /** PostgreSQL counts days from here. */
    LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    /** The month of a day. */
    static YearMonth month(int days) {
        return YearMonth.from(EPOCH.plusDays(days));
    }

    void put(byte[] text, int from, int to, Bytes out);

    static FieldFormat of(ColumnType type) {
        if (type instanceof ColumnType.Uuid) {
            return FieldFormat::uuid;
        } else if (type instanceof ColumnType.Day || type instanceof ColumnType.Month) {
            return FieldFormat::date;
        } else if (type instanceof ColumnType.Whole) {
            return (text, from, to, out) -> out.putLong(number(text, from, to));
        } else if (type instanceof ColumnType.Amount) {
            return new NumericField();
        } else if (type instanceof ColumnType.SlugList) {
            return FieldFormat::words;
        }
        return (text, from, to, out) -> out.put(text, from, to);
    }

    private static void uuid(byte[] text, int from, int to, Bytes out) {
        out.putLong(hex(text, from, 8) << 32 | hex(text, from + 9, 4) << 16 | hex(text, from + 14, 4));
        out.putLong(hex(text, from + 19, 4) << 48 | hex(text, from + 24, 12));
    }

    /** Of lower-case digits. */
    private static long hex(byte[] text, int from, int digits) {
        long number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number << 4 | (text[i] <= '9' ? text[i] - '0' : text[i] - 'a' + 10);
        }
        return number;
    }

    private static void date(byte[] text, int from, int to, Bytes out) {
        int year = (int) number(text, from, from + 4);
        int month = (int) number(text, from + 5, from + 7);
        int day = (int) number(text, from + 8, to);
        out.putInt((int) (LocalDate.of(year, month, day).toEpochDay() - EPOCH.toEpochDay()));
    }

    static long number(byte[] digits, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + digits[i] - '0';
        }
        return number;
    }

    /** An array of text, from words in braces: dimensions, no nulls, the type's id, then size and lower bound. */
    private static void words(byte[] text, int from, int to, Bytes out) {
        String inside = new String(text, from + 1, to - from - 2, StandardCharsets.US_ASCII);
        String[] words = inside.isEmpty() ? new String[0] : inside.split(",");
        out.putInt(words.length == 0 ? 0 : 1);
        out.putInt(0);
        out.putInt(25);
        if (words.length > 0) {
            out.putInt(words.length);
            out.putInt(1);
        }
        for (String word : words) {
            out.putInt(word.length());
            out.put(word);
        }
    }
}
