package org.partnerscore.k8s;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What kubectl made of the overlays is held to Kubernetes' own models. {@code k8s/check} runs this, because it alone has kubectl. */
class Overlays {

    static Stream<Path> files() throws IOException {
        return Files.list(Path.of("target/overlays"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyObjectIsWhatItsModelSays(Path overlay) throws IOException {
        List<Manifest> objects = Manifest.all(Files.readString(overlay));
        assertFalse(objects.isEmpty());
        for (Manifest object : objects) {
            assertDoesNotThrow(() -> Models.check(object), object::toString);
            assertEquals(
                    object.is("Namespace") ? "" : "partnerscore",
                    object.at("/metadata/namespace").asText(),
                    object::toString);
        }
    }
}
