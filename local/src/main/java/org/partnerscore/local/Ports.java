package org.partnerscore.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where everything listens. */
public record Ports(Map<Deployable, Integer> deployables, int postgres) {

    private static final int DEFAULT_POSTGRES = 8432;

    public Ports {
        deployables = Map.copyOf(deployables);
        if (deployables.size() != Deployable.values().length) {
            throw new IllegalArgumentException("a port for each of " + Arrays.toString(Deployable.values()));
        }
    }

    /** The defaults, each overridable by its variable: PARTNERSCORE_PORT is the origin's. */
    static Ports from(Map<String, String> environment) {
        Map<Deployable, Integer> ports = new EnumMap<>(Deployable.class);
        for (Deployable deployable : Deployable.values()) {
            ports.put(deployable, port(environment, variable(deployable), deployable.defaultPort()));
        }
        return new Ports(ports, port(environment, "PARTNERSCORE_POSTGRES_PORT", DEFAULT_POSTGRES));
    }

    /** Ports that nobody uses at the moment, for tests. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            Map<Deployable, Integer> ports = new EnumMap<>(Deployable.class);
            for (Deployable deployable : Deployable.values()) {
                held.add(new ServerSocket(0));
                ports.put(deployable, held.get(held.size() - 1).getLocalPort());
            }
            held.add(new ServerSocket(0));
            int postgres = held.get(held.size() - 1).getLocalPort();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return new Ports(ports, postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int of(Deployable deployable) {
        return deployables.get(deployable);
    }

    /** Refuses before anything starts, so that a taken port does not show as a stack trace in one of seven logs. */
    void requireFree() {
        for (Deployable deployable : Deployable.values()) {
            requireFree(of(deployable), deployable.module(), variable(deployable));
        }
        requireFree(postgres, "PostgreSQL", "PARTNERSCORE_POSTGRES_PORT");
    }

    private static void requireFree(int port, String user, String variable) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Refusal(
                    "Port %d, meant for %s, is taken: stop what listens there or choose another port with %s=<port> ./run."
                            .formatted(port, user, variable),
                    e);
        }
    }

    private static String variable(Deployable deployable) {
        return deployable == Deployable.PORTAL ? "PARTNERSCORE_PORT" : "PARTNERSCORE_" + deployable + "_PORT";
    }

    private static int port(Map<String, String> environment, String variable, int otherwise) {
        String text = environment.getOrDefault(variable, Integer.toString(otherwise));
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_535) {
            throw new Refusal("%s is '%s', which is no port: give a number from 1 to 65535.".formatted(variable, text));
        }
        return Integer.parseInt(text);
    }
}
