package org.partnerscore.common.imports;

import java.util.HashSet;
import java.util.List;
import org.partnerscore.common.problem.Refusal;

/** The first record of a CSV body: which columns follow, in which order. */
final class Header {

    private static final int SHOWN = 80;

    private Header() {}

    /** The feed's index of every cell of the header. */
    static int[] columns(List<String> names, Feed feed) {
        List<String> known = feed.columns().stream().map(Column::name).toList();
        var seen = new HashSet<String>();
        for (String name : names) {
            if (!known.contains(name)) {
                throw Refusal.invalid(
                        "UNKNOWN_COLUMN",
                        "The column '" + shown(name) + "' is not known here. Known: " + String.join(", ", known) + ".");
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

    private static String shown(String name) {
        String printable = name.replaceAll("\\p{Cntrl}", "\uFFFD");
        return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "…";
    }
}
