package org.partnerscore.benefits.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The YAML files of one folder of resources and the JSON Schema that they keep.
 *
 * @param folder its name; beside the files it holds {@code schema.json} and {@code index.txt}
 */
public record DataFiles(String folder) {

    /** The JSON Schema that every file keeps. */
    public String schema() {
        return resource("schema.json");
    }

    /** Contents by path: of the directory, where one is named in place of what is built in. */
    public SortedMap<String, String> from(Optional<Path> directory) {
        return directory.map(DataFiles::in).orElseGet(this::builtIn);
    }

    /** A jar cannot be listed, so an index names its files; a test holds the index against the directory. */
    public SortedMap<String, String> builtIn() {
        SortedMap<String, String> files = new TreeMap<>();
        resource("index.txt").lines().forEach(path -> files.put(path, resource(path)));
        return files;
    }

    public static SortedMap<String, String> in(Path directory) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path file :
                    found.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The files cannot be read from " + directory, e);
        }
        return files;
    }

    private String resource(String path) {
        try (InputStream stream = DataFiles.class.getResourceAsStream("/" + folder + "/" + path)) {
            if (stream == null) {
                throw new IllegalStateException("The resources of " + folder + " lack " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
