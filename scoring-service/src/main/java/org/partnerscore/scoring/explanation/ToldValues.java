package org.partnerscore.scoring.explanation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.partnerscore.scoring.engine.Fraction;
import org.partnerscore.scoring.engine.Sentence;
import org.partnerscore.scoring.engine.Teller;

/** The values that one node tells, as they are written into its sentence. */
final class ToldValues implements Teller {

    private final Sentences sentences;
    private final Map<String, String> values = new HashMap<>();

    ToldValues(Sentences sentences) {
        this.sentences = sentences;
    }

    /** A template that names what its node does not tell is a mistake of ours, found by the tests. */
    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the sentence names {" + name + "}, the node tells " + values.keySet());
        }
        return value;
    }

    Map<String, String> all() {
        return Map.copyOf(values);
    }

    @Override
    public void text(String name, String value) {
        values.put(name, value);
    }

    @Override
    public void number(String name, long value) {
        values.put(name, Long.toString(value));
    }

    @Override
    public void number(String name, Fraction value) {
        values.put(name, value.rounded().toPlainString());
    }

    @Override
    public void day(String name, LocalDate value) {
        values.put(name, value.toString());
    }

    @Override
    public void month(String name, YearMonth value) {
        values.put(name, value.toString());
    }

    @Override
    public void phrase(String name, Sentence value) {
        values.put(name, sentences.template(value).fill(this));
    }
}
