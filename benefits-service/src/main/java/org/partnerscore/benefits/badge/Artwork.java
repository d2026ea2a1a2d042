package org.partnerscore.benefits.badge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The picture of a badge: shapes and text alone, no fonts or pictures from elsewhere, and a title and description for who cannot see it. */
final class Artwork {

    private static final int LINE = 24;
    private static final int LINES = 4;

    private Artwork() {}

    static String svg(Badge badge) {
        List<String> lines = lines(badge.name());
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            text.append("""
                      <text x="34" y="%d" font-size="20" font-weight="bold" fill="#ffffff">%s</text>
                    """.formatted(96 + 25 * at, escaped(lines.get(at))));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" width="320" height="240" role="img" \
                aria-labelledby="title desc" font-family="system-ui, sans-serif">
                  <title id="title">%s: %s</title>
                  <desc id="desc">Partnerscore badge. Partner %s holds the %s %s since %s; valid until %s.</desc>
                  <rect width="320" height="240" rx="18" fill="#16324f"/>
                  <path d="M0 18 A18 18 0 0 1 18 0 H26 V240 H18 A18 18 0 0 1 0 222 Z" fill="#2a9d8f"/>
                  <path d="M262 26 l8 16 18 3 -13 12 3 18 -16 -9 -16 9 3 -18 -13 -12 18 -3 z" fill="#f4d35e"/>
                  <text x="34" y="40" font-size="15" fill="#cfe8e4">Partnerscore</text>
                  <text x="34" y="62" font-size="13" fill="#cfe8e4">%s</text>
                %s  <text x="34" y="204" font-size="12" fill="#cfe8e4">Held since %s</text>
                  <text x="34" y="222" font-size="10" fill="#cfe8e4">Partner %s</text>
                </svg>
                """.formatted(
                        escaped(badge.kind()),
                        escaped(badge.name()),
                        escaped(badge.partnerId()),
                        badge.kind().toLowerCase(Locale.ROOT),
                        escaped(badge.name()),
                        badge.heldSince(),
                        badge.validUntil(),
                        escaped(badge.kind()),
                        text,
                        badge.heldSince(),
                        escaped(shortened(badge.partnerId(), 36)));
    }

    /** Broken between words; what does not fit into four lines is cut, the title has it all. */
    static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(shortened(word, LINE));
        }
        lines.add(line.toString());
        return lines.size() <= LINES ? lines : lines.subList(0, LINES);
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "\u2026";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
