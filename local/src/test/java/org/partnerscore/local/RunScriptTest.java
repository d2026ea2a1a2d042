package org.partnerscore.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./run} says before any Java of ours can say anything. */
class RunScriptTest {

    @TempDir
    Path jdk;

    @Test
    void oldJdkIsRefusedInOneSentence() throws Exception {
        pretend("11");
        assertEquals("Partnerscore needs a JDK 17 or newer; the one in " + jdk + " is Java 11.\n", told());
    }

    @Test
    void veryOldJdkToo() throws Exception {
        pretend("1.8");
        assertEquals("Partnerscore needs a JDK 17 or newer; the one in " + jdk + " is Java 8.\n", told());
    }

    @Test
    void wrongJavaHomeIsTold() throws Exception {
        assertEquals("JAVA_HOME is " + jdk + ", where there is no bin/java: point it to a JDK 17 or newer.\n", told());
    }

    private void pretend(String version) throws IOException {
        Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho '    java.specification.version = " + version + "'\n");
        java.toFile().setExecutable(true);
    }

    private String told() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("../run");
        builder.environment().put("JAVA_HOME", jdk.toString());
        Process script = builder.redirectErrorStream(true).start();
        String told = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, script.waitFor());
        return told;
    }
}
