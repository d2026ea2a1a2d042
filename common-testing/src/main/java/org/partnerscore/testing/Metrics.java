package org.partnerscore.testing;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** What a service tells Prometheus. */
public final class Metrics {

    private final URI scrape;

    /** @param scrape where metrics are read, on the management port */
    public Metrics(URI scrape) {
        this.scrape = scrape;
    }

    /** Every sample of a name, {@code name{label="value",…} 1.0}. */
    public List<String> samples(String name) {
        return given().get(scrape)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .toList();
    }

    /** The sum of the samples of a name that have these labels, each as {@code label="value"}. */
    public double sum(String name, String... labels) {
        return samples(name).stream()
                .filter(sample -> Arrays.stream(labels).allMatch(sample::contains))
                .mapToDouble(sample -> Double.parseDouble(sample.substring(sample.lastIndexOf(' ') + 1)))
                .sum();
    }
}
