package org.partnerscore.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final String BEGIN = "<!-- made from values.yaml -->\n";

    /** Written anew with -Dpartnerscore.manifests.write=true. */
    @Test
    void theChartsReadmeHasEveryValue() throws IOException {
        Path file = Chart.DIRECTORY.resolve("README.md");
        String readme = Files.readString(file);
        String table = ValuesTable.of(Files.readString(Chart.DIRECTORY.resolve("values.yaml")));
        String expected = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length()) + "\n" + table;
        if (Boolean.getBoolean("partnerscore.manifests.write")) {
            Files.writeString(file, expected);
        }
        assertEquals(expected, Files.readString(file));
    }

    @Test
    void everyValueHasAComment() throws IOException {
        String table = ValuesTable.of(Files.readString(Chart.DIRECTORY.resolve("values.yaml")));
        assertEquals(List.of(), withoutComment(table));
    }

    @Test
    void aValueWithoutACommentIsFound() throws IOException {
        assertEquals(List.of("| `all.two` | `2` |  |"), withoutComment(ValuesTable.of("""
                all:
                  # The first.
                  one: 1
                  two: 2
                """)));
    }

    /** The rows of values that nothing is said of. */
    private static List<String> withoutComment(String table) {
        return table.lines().skip(2).filter(row -> row.endsWith("|  |")).toList();
    }

    @Test
    void aValueStandsThereWithItsDefaultAndItsComment() throws IOException {
        assertEquals("""
                | value | default | |
                |---|---|---|
                | `all` |  | Of the whole. |
                | `all.one` | `1` | First line, second line. |
                | `all.limits` | `{"cpu":2}` |  |
                | `list` | `[{"name":"x"}]` |  |
                """, ValuesTable.of("""
                        # Of the whole.
                        all:
                          # First line,
                          # second line.
                          one: 1
                          limits: {cpu: 2}

                        list:
                          - name: x
                        """));
    }
}
