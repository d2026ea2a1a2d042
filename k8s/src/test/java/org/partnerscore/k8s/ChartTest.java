package org.partnerscore.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartTest {

    @Test
    void helmHasNothingToSayAgainstIt() {
        LintResult result = Chart.helm().lint().strict().call();
        assertFalse(result.isFailed(), () -> String.join("\n", result.getMessages()));
        assertEquals(
                List.of(),
                result.getMessages().stream()
                        .filter(message -> message.contains("[WARNING]") || message.contains("[ERROR]"))
                        .toList());
    }

    @Test
    void itIsPackedInOneFile(@TempDir Path directory) throws IOException {
        Chart.helm().packageIt().withDestination(directory).call();
        try (Stream<Path> files = Files.list(directory)) {
            Path packed = files.findFirst().orElseThrow();
            assertTrue(packed.getFileName().toString().matches("partnerscore-[0-9.]+\\.tgz"), packed::toString);
        }
    }

    /** Rendering twice gives the same; where passwords are made, these are all that differs. */
    @Test
    void itIsTheSameEveryTime() {
        for (Installation installation : Installation.values()) {
            assertEquals(withoutPasswords(installation), withoutPasswords(installation), installation::name);
        }
    }

    private static String withoutPasswords(Installation installation) {
        return installation.text().replaceAll("(password|client-secret): [A-Za-z0-9]{32}\n", "$1: …\n");
    }
}
