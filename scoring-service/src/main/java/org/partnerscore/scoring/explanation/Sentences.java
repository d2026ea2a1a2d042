package org.partnerscore.scoring.explanation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.partnerscore.scoring.engine.Node;
import org.partnerscore.scoring.engine.Sentence;

/** The wording of every sentence, out of one template file; a sentence without a template stops the start. */
public final class Sentences {

    private static final String RESOURCE = "/explanation/sentences.properties";

    private final Map<Sentence, Template> templates = new EnumMap<>(Sentence.class);

    Sentences(Properties wording) {
        for (Sentence sentence : Sentence.values()) {
            String text = Optional.ofNullable(wording.getProperty(sentence.key()))
                    .orElseThrow(() -> new IllegalStateException("no template for the sentence " + sentence.key()));
            templates.put(sentence, Template.of(text));
        }
    }

    public static Sentences load() {
        try (Reader reader =
                new InputStreamReader(Sentences.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8)) {
            Properties wording = new Properties();
            wording.load(reader);
            return new Sentences(wording);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE, unreadable);
        }
    }

    String tell(Node node) {
        return tell(node, new ToldValues(this), new StringBuilder());
    }

    /** The same with a row and a buffer that serve a whole tree. */
    String tell(Node node, ToldValues values, StringBuilder buffer) {
        node.tell(values.clear());
        buffer.setLength(0);
        template(node.sentence()).fill(values, buffer);
        return buffer.toString();
    }

    Template template(Sentence sentence) {
        return templates.get(sentence);
    }
}
