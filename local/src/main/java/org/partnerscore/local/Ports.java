package org.partnerscore.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where everything listens: each port under the variable that changes it. {@code PARTNERSCORE_PORT} is the origin's. */
public record Ports(Map<String, Integer> numbers) {

    private static final String ISSUER = "PARTNERSCORE_ISSUER_PORT";
    private static final String POSTGRES = "PARTNERSCORE_POSTGRES_PORT";
    private static final int ABOVE_THE_SERVICE = 1_000;

    /** By variable, what listens there and where it does unless told otherwise. */
    private record Place(String user, int number) {}

    public Ports {
        numbers = Map.copyOf(numbers);
        if (!numbers.keySet().equals(places().keySet())) {
            throw new IllegalArgumentException("a port for each of " + places().keySet());
        }
    }

    /** The defaults, each overridable by its variable. */
    public static Ports from(Map<String, String> environment) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        places().forEach((variable, place) -> numbers.put(variable, port(environment, variable, place.number())));
        return new Ports(numbers);
    }

    /** Ports that nobody uses at the moment, for tests. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            for (String variable : places().keySet()) {
                ServerSocket socket = new ServerSocket(0);
                held.add(socket);
                numbers.put(variable, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
            return new Ports(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int of(Deployable deployable) {
        return numbers.get(variable(deployable));
    }

    /** Where it tells its health and its metrics. */
    public int management(Deployable deployable) {
        return numbers.get(managementVariable(deployable));
    }

    public int issuer() {
        return numbers.get(ISSUER);
    }

    public int postgres() {
        return numbers.get(POSTGRES);
    }

    /** What makes another launcher use these. */
    public Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        numbers.forEach((variable, number) -> variables.put(variable, number.toString()));
        return variables;
    }

    /** Refuses before anything starts, so that a taken port does not show as a stack trace in one of seven logs. */
    void requireFree() {
        places().forEach((variable, place) -> requireFree(numbers.get(variable), place.user(), variable));
    }

    private static Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        for (Deployable deployable : Deployable.values()) {
            places.put(variable(deployable), new Place(deployable.module(), deployable.defaultPort()));
            places.put(
                    managementVariable(deployable),
                    new Place(
                            "health and metrics of " + deployable.module(),
                            deployable.defaultPort() + ABOVE_THE_SERVICE));
        }
        places.put(ISSUER, new Place("the issuer of tokens", 8090));
        places.put(POSTGRES, new Place("PostgreSQL", 8432));
        return places;
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

    private static String managementVariable(Deployable deployable) {
        return "PARTNERSCORE_" + deployable + "_MANAGEMENT_PORT";
    }

    private static int port(Map<String, String> environment, String variable, int otherwise) {
        String text = environment.getOrDefault(variable, Integer.toString(otherwise));
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_535) {
            throw new Refusal("%s is '%s', which is no port: give a number from 1 to 65535.".formatted(variable, text));
        }
        return Integer.parseInt(text);
    }
}
