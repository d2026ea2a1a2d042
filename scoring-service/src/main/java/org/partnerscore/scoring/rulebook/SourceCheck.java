package org.partnerscore.scoring.rulebook;

import java.util.Map;

/** Every source that a rule cites must be one that its file names. */
final class SourceCheck {

    private SourceCheck() {}

    static void check(Cursor root) {
        check(root, root.at("sources"));
    }

    private static void check(Cursor place, Cursor sources) {
        if (place.node().isArray()) {
            place.items().forEach(item -> check(item, sources));
            return;
        }
        for (Map.Entry<String, Cursor> member : place.members()) {
            if (member.getKey().equals("source")) {
                cited(member.getValue(), sources);
            } else if (!member.getKey().equals("sources")) {
                check(member.getValue(), sources);
            }
        }
    }

    private static void cited(Cursor source, Cursor sources) {
        for (String clause : source.text().split("; ")) {
            // A clause without a key has been told by the schema.
            String key = clause.substring(0, Math.max(0, clause.indexOf(':')));
            if (!key.isEmpty() && !sources.has(key)) {
                source.wrong("the file names no source '" + key + "'");
            }
        }
    }
}
