package org.partnerscore.scoring.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with named places such as "{seats}", taken apart once. */
record Template(List<Part> parts) {

    /** A piece of the sentence: literal text, or the name of a value. */
    record Part(String text, boolean isName) {}

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            parts.add(new Part(text.substring(from, place.start()), false));
            parts.add(new Part(place.group(1), true));
            from = place.end();
        }
        parts.add(new Part(text.substring(from), false));
        return new Template(List.copyOf(parts));
    }

    void fill(ToldValues values, StringBuilder sentence) {
        for (Part part : parts) {
            if (part.isName()) {
                values.write(part.text(), sentence);
            } else {
                sentence.append(part.text());
            }
        }
    }
}
