package org.partnerscore.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The smallest process that looks like a service: it listens where it is told, says that it is ready and knows one partner. */
final class StandIn {

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        answer(server, "/api/v1/partners", "{'items': [{'partnerId': 'one', 'name': 'Only One'}], 'next': null}");
        answer(
                server,
                "/api/v1/scores/one/modern-work",
                "{'track': 'smb', 'total': 77.5, 'displayTotal': 78, 'qualified': true, 'tracks': [{'track': 'smb',"
                        + "'metrics': [{'points': 2}, {'points': 10}, {'points': 15}, {'points': 30}, {'points': 20.5}]}]}");
        server.start();
        int managementPort = Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT"));
        HttpServer management = HttpServer.create(new InetSocketAddress("127.0.0.1", managementPort), 0);
        management.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        management.start();
    }

    private static void answer(HttpServer server, String path, String json) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
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
