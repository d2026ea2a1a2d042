package org.partnerscore.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The smallest process that looks like a service: it listens where it is told and says that it is ready. */
final class StandIn {

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** A repository in which every deployable is built, as a stand-in. */
    static void install(Path repository) throws IOException {
        for (Deployable deployable : Deployable.values()) {
            Path application = deployable.application(repository);
            Files.createDirectories(application);
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
            try (JarOutputStream jar =
                    new JarOutputStream(Files.newOutputStream(application.resolve("quarkus-run.jar")), manifest)) {
                String entry = StandIn.class.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(entry));
                StandIn.class.getClassLoader().getResourceAsStream(entry).transferTo(jar);
                jar.closeEntry();
            }
        }
    }
}
