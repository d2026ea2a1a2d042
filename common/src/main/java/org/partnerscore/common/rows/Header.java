package org.partnerscore.common.rows;

import java.util.HashSet;
import java.util.List;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.problem.Refusal;

/** The first record of a CSV body: which columns follow, in which order. */
final class Header {

    private Header() {}

    /** The feed's index of every cell of the header. */
    static int[] columns(List<String> names, Feed feed) {
        List<String> known = feed.columns().stream().map(Column::name).toList();
        var seen = new HashSet<String>();
        for (String name : names) {
            if (!known.contains(name)) {
                throw Refusal.invalid(
                        "UNKNOWN_COLUMN",
                        "Column %d%s is not known here. Known: %s."
                                .formatted(names.indexOf(name) + 1, quoted(name), String.join(", ", known)));
            }
            if (!seen.add(name)) {
                throw Refusal.invalid("REPEATED_COLUMN", "The column '" + name + "' stands twice in the header.");
            }
        }
        for (Column key : feed.keys()) {
            if (!seen.contains(key.name())) {
                throw Refusal.invalid("MISSING_COLUMN", "The header lacks the key column '" + key.name() + "'.");
            }
        }
        return names.stream().mapToInt(known::indexOf).toArray();
    }

    /** The name if it looks like one of a column: in a file without a header there may be anything, such as a person's name. */
    static String quoted(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_-]{0,79}") ? " '" + name + "'" : "";
    }
}
