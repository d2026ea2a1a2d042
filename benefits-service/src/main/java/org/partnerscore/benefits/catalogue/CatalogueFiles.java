package org.partnerscore.benefits.catalogue;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the catalogue's files, those that are built in or those of a directory, and reads them when the service starts. */
@ApplicationScoped
class CatalogueFiles {

    private static final String BUILT_IN = "/catalogue/";

    private final CatalogueConfig config;

    CatalogueFiles(CatalogueConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    @Startup
    Catalogue catalogue(Instance<SpecializationNames> specializations) {
        return new CatalogueReader(schema(), name -> specializations.stream().allMatch(known -> known.isKnown(name)))
                .read(config.directory().map(CatalogueFiles::in).orElseGet(CatalogueFiles::builtIn));
    }

    /** The JSON Schema that every file keeps. */
    static String schema() {
        return resource("schema.json");
    }

    /** A jar cannot be listed, so an index names its files; a test holds the index against the directory. */
    static SortedMap<String, String> builtIn() {
        SortedMap<String, String> files = new TreeMap<>();
        resource("index.txt").lines().forEach(path -> files.put(path, resource(path)));
        return files;
    }

    static SortedMap<String, String> in(Path directory) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path file :
                    found.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue cannot be read from " + directory, e);
        }
        return files;
    }

    private static String resource(String path) {
        try (InputStream stream = CatalogueFiles.class.getResourceAsStream(BUILT_IN + path)) {
            if (stream == null) {
                throw new IllegalStateException("The catalogue lacks " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
