package org.partnerscore.local;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The hand-computed program of {@code src/test/resources/small-program}; its README derives every number. */
final class SmallProgram {

    static final String AS_OF = "?asOf=2023-09-15";

    private static final List<String> FEEDS =
            List.of("partners", "customers", "associations", "individuals", "certificates", "usage");

    private SmallProgram() {}

    static void load(Api api) {
        FEEDS.forEach(feed -> load(api, feed, feed));
    }

    static void correct(Api api) {
        load(api, "usage", "usage-correction");
    }

    private static void load(Api api, String feed, String file) {
        if (api.load(feed, lines(file)).path("rejected").asInt(-1) != 0) {
            throw new AssertionError(file + ".csv was not accepted as a whole");
        }
    }

    private static Stream<String> lines(String file) {
        return new BufferedReader(new InputStreamReader(
                        SmallProgram.class.getResourceAsStream("/small-program/" + file + ".csv"),
                        StandardCharsets.UTF_8))
                .lines();
    }
}
