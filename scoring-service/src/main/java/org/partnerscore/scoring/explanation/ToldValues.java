package org.partnerscore.scoring.explanation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.partnerscore.scoring.engine.Fraction;
import org.partnerscore.scoring.engine.Sentence;
import org.partnerscore.scoring.engine.Teller;

/**
 * The values that one node tells. They are few, so that they stand in a row; and they are written out only when the sentence
 * names them, which most are not.
 */
final class ToldValues implements Teller {

    private static final int USUALLY = 16;

    private final Sentences sentences;
    private String[] names = new String[USUALLY];
    private Object[] values = new Object[USUALLY];
    private int count;

    ToldValues(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Forgets what the node before told, so that one row serves a whole tree. */
    ToldValues clear() {
        count = 0;
        return this;
    }

    /** A template that names what its node does not tell is a mistake of ours, found by the tests. */
    void write(String name, StringBuilder sentence) {
        for (int index = 0; index < count; index++) {
            if (names[index].equals(name)) {
                write(values[index], sentence);
                return;
            }
        }
        throw new IllegalStateException("the sentence names {" + name + "}, the node tells "
                + Arrays.asList(names).subList(0, count));
    }

    private void write(Object value, StringBuilder sentence) {
        if (value instanceof Long number) {
            sentence.append(number.longValue());
        } else if (value instanceof Fraction fraction) {
            sentence.append(fraction.rounded().toPlainString());
        } else if (value instanceof Sentence phrase) {
            sentences.template(phrase).fill(this, sentence);
        } else {
            sentence.append(value);
        }
    }

    /** Every value as it would be written. */
    Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        for (int index = 0; index < count; index++) {
            StringBuilder written = new StringBuilder();
            write(values[index], written);
            all.put(names[index], written.toString());
        }
        return all;
    }

    private void put(String name, Object value) {
        if (count == names.length) {
            names = Arrays.copyOf(names, count * 2);
            values = Arrays.copyOf(values, count * 2);
        }
        names[count] = name;
        values[count++] = value;
    }

    @Override
    public void text(String name, String value) {
        put(name, value);
    }

    @Override
    public void number(String name, long value) {
        put(name, value);
    }

    @Override
    public void number(String name, Fraction value) {
        put(name, value);
    }

    @Override
    public void day(String name, LocalDate value) {
        put(name, value);
    }

    @Override
    public void month(String name, YearMonth value) {
        put(name, value);
    }

    @Override
    public void phrase(String name, Sentence value) {
        put(name, value);
    }
}
