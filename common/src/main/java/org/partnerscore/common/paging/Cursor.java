package org.partnerscore.common.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.problem.Refusal;

/**
 * Where a page ended: the key of its last item in the list's order. Opaque to callers.
 */
public record Cursor(List<String> key) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        key = List.copyOf(key);
    }

    public static Cursor of(Object... key) {
        List<String> parts = new ArrayList<>();
        for (Object part : key) {
            parts.add(part.toString());
        }
        return new Cursor(parts);
    }

    public String part(int index) {
        return key.get(index);
    }

    /** The part as an identifier that a feed could have brought; cursors come from callers and may be anything. */
    public String code(int index) {
        if (!part(index).matches(Identifier.PATTERN)) {
            throw invalid();
        }
        return part(index);
    }

    public UUID uuid(int index) {
        return parsed(index, UUID::fromString);
    }

    public LocalDate day(int index) {
        return parsed(index, LocalDate::parse);
    }

    public YearMonth month(int index) {
        return parsed(index, YearMonth::parse);
    }

    public long number(int index) {
        return parsed(index, Long::valueOf);
    }

    private <T> T parsed(int index, Function<String, T> parse) {
        try {
            return parse.apply(part(index));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid();
        }
    }

    /** As callers have it. */
    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decoded(String after, int parts) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            List<String> key = List.of(text.split(SEPARATOR, -1));
            if (key.size() == parts) {
                return new Cursor(key);
            }
        } catch (IllegalArgumentException e) {
            // said below, in one way for every kind of nonsense
        }
        throw invalid();
    }

    /** The refusal for a cursor whose parts are not what this list's keys are made of. */
    public static Refusal invalid() {
        return Refusal.invalidQuery("after", "INVALID_CURSOR", "This is not a cursor that this list gave.");
    }
}
