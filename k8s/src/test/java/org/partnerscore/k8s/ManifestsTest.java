package org.partnerscore.k8s;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manifests for kubectl are what the chart makes of its defaults; -Dpartnerscore.manifests.write=true writes them anew. */
class ManifestsTest {

    private static final Path BASE = Path.of("manifests/base");

    @Test
    void theBaseIsTheChartByItsDefaults() throws IOException {
        List<PlainManifests.File> files = PlainManifests.of(Installation.DEFAULTS.text());
        if (Boolean.getBoolean("partnerscore.manifests.write")) {
            try (Stream<Path> old = Files.list(BASE)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
            for (PlainManifests.File file : files) {
                Files.writeString(BASE.resolve(file.name()), file.content());
            }
        }
        for (PlainManifests.File file : files) {
            assertEquals(file.content(), Files.readString(BASE.resolve(file.name())), file::name);
        }
        try (Stream<Path> there = Files.list(BASE)) {
            assertEquals(
                    files.stream().map(PlainManifests.File::name).sorted().toList(),
                    there.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void noManifestSpeaksOfHelm() throws IOException {
        String all = PlainManifests.of(Installation.DEFAULTS.text()).stream()
                .map(PlainManifests.File::content)
                .collect(Collectors.joining("---\n"));
        assertEquals(
                List.of(), all.lines().filter(line -> line.contains("helm")).toList());
        Manifest.all(all).stream()
                .filter(manifest -> !manifest.is("Kustomization"))
                .forEach(manifest -> assertDoesNotThrow(() -> Models.check(manifest), manifest::toString));
    }
}
