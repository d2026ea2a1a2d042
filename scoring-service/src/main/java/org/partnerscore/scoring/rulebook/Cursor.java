package org.partnerscore.scoring.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.partnerscore.scoring.engine.Fraction;
import org.partnerscore.scoring.engine.RuleRef;

/** A place in a rule file; knows its path, and collects what the schema cannot see. */
record Cursor(RuleFile file, String path, JsonNode node, String inheritedSource, List<RulebookError> errors) {

    static Cursor root(RuleFile file, List<RulebookError> errors) {
        return new Cursor(file, "", file.root(), "", errors);
    }

    Cursor at(String member) {
        return new Cursor(file, path + '/' + member, node.path(member), source(), errors);
    }

    boolean has(String member) {
        return node.has(member);
    }

    List<Cursor> items() {
        List<Cursor> items = new ArrayList<>(node.size());
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            items.add(new Cursor(file, path + '/' + index, node.get(index), source(), errors));
        }
        return items;
    }

    /** The members of an object with their names, in the order of the file. */
    List<Map.Entry<String, Cursor>> members() {
        List<Map.Entry<String, Cursor>> members = new ArrayList<>(node.size());
        node.fieldNames().forEachRemaining(name -> members.add(Map.entry(name, at(name))));
        return members;
    }

    String text() {
        return node.asText();
    }

    String text(String member) {
        return node.path(member).asText();
    }

    long number(String member) {
        return node.path(member).asLong();
    }

    BigDecimal decimal(String member) {
        return node.path(member).decimalValue();
    }

    Fraction fraction(String member) {
        return Fraction.of(decimal(member));
    }

    <E extends Enum<E>> E choice(String member, Class<E> type) {
        return Enum.valueOf(type, text(member).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Optional<LocalDate> day(String member) {
        try {
            return has(member) ? Optional.of(LocalDate.parse(text(member))) : Optional.empty();
        } catch (DateTimeException impossible) {
            at(member).wrong("there is no day " + text(member));
            return Optional.empty();
        }
    }

    /** The rule that stands here, cited by its own source or, where it has none, by that of the rule around it. */
    RuleRef rule() {
        return new RuleRef(file.name(), path, source());
    }

    private String source() {
        return node.has("source") ? node.get("source").asText() : inheritedSource;
    }

    void wrong(String message) {
        errors.add(new RulebookError(file.name(), path, message));
    }
}
