package org.partnerscore.skilling;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.partnerscore.common.paging.Cursor;

/** Reads the parts of a cursor as what a list's key consists of; cursors come from callers and may be anything. */
public final class CursorParts {

    private CursorParts() {}

    public static String id(Cursor cursor, int index) {
        String part = cursor.part(index);
        if (!part.matches(RecordId.PATTERN)) {
            throw Cursor.invalid();
        }
        return part;
    }

    public static LocalDate day(Cursor cursor, int index) {
        try {
            return LocalDate.parse(cursor.part(index));
        } catch (DateTimeException e) {
            throw Cursor.invalid();
        }
    }
}
