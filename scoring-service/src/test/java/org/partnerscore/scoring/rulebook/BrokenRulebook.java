package org.partnerscore.scoring.rulebook;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The rulebook that ships, copied for each test to be broken in one place. */
abstract class BrokenRulebook {

    private static final Path SHIPPED = Path.of("src/main/resources/rulebook");

    @TempDir
    Path directory;

    @BeforeEach
    void copyTheRulebookThatShips() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** The first occurrence only, so that a test can say which rule it breaks. */
    void replace(String file, String text, String by) throws IOException {
        Path path = directory.resolve(file);
        String before = Files.readString(path);
        int at = before.indexOf(text);
        assertTrue(at >= 0, text);
        Files.writeString(path, before.substring(0, at) + by + before.substring(at + text.length()));
    }

    void assertError(String file, String path, String words) {
        RulebookInvalid invalid = assertThrows(RulebookInvalid.class, () -> RulebookLoader.load(directory));
        assertTrue(
                invalid.errors().stream()
                        .anyMatch(error -> error.file().equals(file)
                                && error.path().startsWith(path)
                                && error.message().contains(words)),
                invalid::getMessage);
    }
}
