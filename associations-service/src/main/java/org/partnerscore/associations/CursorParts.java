package org.partnerscore.associations;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.partnerscore.common.paging.Cursor;

/** Reads the parts of a cursor as what the list's key consists of; cursors come from callers and may be anything. */
public final class CursorParts {

    private CursorParts() {}

    public static String code(Cursor cursor, int index) {
        String part = cursor.part(index);
        if (!part.matches("[A-Za-z0-9._-]{1,64}")) {
            throw Cursor.invalid();
        }
        return part;
    }

    public static UUID uuid(Cursor cursor, int index) {
        return parsed(cursor.part(index), UUID::fromString);
    }

    public static LocalDate day(Cursor cursor, int index) {
        return parsed(cursor.part(index), LocalDate::parse);
    }

    private static <T> T parsed(String part, Function<String, T> parse) {
        try {
            return parse.apply(part);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Cursor.invalid();
        }
    }
}
