package org.partnerscore.scoring.score;

import java.util.List;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.scoring.engine.Fraction;
import org.partnerscore.scoring.engine.OptionScore;
import org.partnerscore.scoring.explanation.EvidenceRow;

/** All contributions to one option of one metric, by points descending, then by key. */
record Evidence(String track, String metric, OptionScore option, List<EvidenceRow> rows) {

    Evidence {
        rows = List.copyOf(rows);
    }

    /** The cursor holds the exact points: two contributions may differ where six places do not. */
    Page<EvidenceRow> page(PageRequest page) {
        int from = page.after(2).map(this::firstAfter).orElse(0);
        List<EvidenceRow> found = rows.subList(from, Math.min(rows.size(), from + page.fetch()));
        return Page.of(found, page.limit(), row -> Cursor.of(row.points(), row.key()));
    }

    private int firstAfter(Cursor cursor) {
        Fraction points = points(cursor);
        String key = cursor.part(1);
        int first = 0;
        while (first < rows.size() && !isAfter(rows.get(first), points, key)) {
            first++;
        }
        return first;
    }

    private static boolean isAfter(EvidenceRow row, Fraction points, String key) {
        int comparison = row.points().compareTo(points);
        return comparison < 0 || (comparison == 0 && row.key().compareTo(key) > 0);
    }

    private static Fraction points(Cursor cursor) {
        try {
            String[] parts = cursor.part(0).split("/", 2);
            return Fraction.of(Long.parseLong(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1]));
        } catch (NumberFormatException | ArithmeticException e) {
            throw Cursor.invalid();
        }
    }
}
