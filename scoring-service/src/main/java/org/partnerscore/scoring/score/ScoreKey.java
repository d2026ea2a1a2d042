package org.partnerscore.scoring.score;

import java.math.BigDecimal;
import org.partnerscore.common.paging.Cursor;

/** Where a score stands in a list by points: the highest total first, then by partner, then in the order of the areas. */
public record ScoreKey(BigDecimal total, String partnerId, String area) {

    static final int PARTS = 3;

    public Cursor cursor() {
        return Cursor.of(total.toPlainString(), partnerId, area);
    }

    /** The partner and the area in a list by partner. */
    public Cursor cursorByPartner() {
        return Cursor.of(partnerId, area);
    }

    static ScoreKey of(Cursor cursor) {
        try {
            return new ScoreKey(new BigDecimal(cursor.part(0)), cursor.code(1), area(cursor, 2));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    static String area(Cursor cursor, int part) {
        if (!Areas.ORDER.contains(cursor.part(part))) {
            throw Cursor.invalid();
        }
        return cursor.part(part);
    }
}
