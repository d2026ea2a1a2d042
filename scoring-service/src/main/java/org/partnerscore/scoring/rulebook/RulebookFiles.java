package org.partnerscore.scoring.rulebook;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the YAML files below a directory. */
final class RulebookFiles {

    private static final String CATALOGUE = "catalogue.yaml";

    private static final ObjectReader YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final Path directory;
    private final List<RulebookError> errors;

    RulebookFiles(Path directory, List<RulebookError> errors) {
        this.directory = directory;
        this.errors = errors;
    }

    /** Every edition, by name; what cannot be parsed is an error. */
    List<RuleFile> editions() {
        List<RuleFile> files = new ArrayList<>();
        for (String name : names()) {
            if (!name.equals(CATALOGUE)) {
                parse(name).ifPresent(root -> files.add(new RuleFile(name, root)));
            }
        }
        return files;
    }

    Optional<JsonNode> catalogue() {
        return parse(CATALOGUE);
    }

    private List<String> names() {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> directory.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the rulebook " + directory + " cannot be read", unreadable);
        }
    }

    private Optional<JsonNode> parse(String name) {
        try {
            JsonNode root = YAML.readTree(Files.readString(directory.resolve(name)));
            if (root.isObject()) {
                return Optional.of(root);
            }
            errors.add(new RulebookError(name, "", "the file holds no rules"));
        } catch (JacksonException unreadable) {
            errors.add(new RulebookError(name, line(unreadable), unreadable.getOriginalMessage()));
        } catch (IOException unreadable) {
            errors.add(new RulebookError(name, "", "the file cannot be read: " + unreadable.getMessage()));
        }
        return Optional.empty();
    }

    private static String line(JacksonException unreadable) {
        return unreadable.getLocation() == null
                ? ""
                : "line " + unreadable.getLocation().getLineNr();
    }
}
