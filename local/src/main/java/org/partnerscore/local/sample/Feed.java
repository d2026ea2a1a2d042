package org.partnerscore.local.sample;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One file for a public import.
 *
 * @param resource what {@code POST /api/v1/<resource>/imports} it goes to
 * @param title what to call it to a person who waits
 * @param source opens the CSV lines anew, header first, without line ends
 */
public record Feed(String resource, String title, Supplier<Stream<String>> source) {

    public Stream<String> lines() {
        return source.get();
    }
}
