package org.partnerscore.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The command line and the environment of {@code ./run}. */
record Options(boolean help, boolean fresh, Settings settings) {

    static final String USAGE = """
            ./run               starts the platform on this machine, with the sample program when it is empty
            ./run --fresh       removes all data first
            ./run --port 9090   serves the single origin on another port

            Variables: PARTNERSCORE_PORT (8080), PARTNERSCORE_ASSOCIATIONS_PORT (8081), PARTNERSCORE_SKILLING_PORT (8082),
            PARTNERSCORE_TELEMETRY_PORT (8083), PARTNERSCORE_SCORING_PORT (8084), PARTNERSCORE_BENEFITS_PORT (8085),
            PARTNERSCORE_ISSUER_PORT (8090), PARTNERSCORE_POSTGRES_PORT (8432), PARTNERSCORE_DATA (.partnerscore)""";

    static Options parse(String[] arguments, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(environment);
        boolean help = false;
        boolean fresh = false;
        for (int index = 0; index < arguments.length; index++) {
            switch (arguments[index]) {
                case "--help", "-h" -> help = true;
                case "--fresh" -> fresh = true;
                case "--port" ->
                    variables.put("PARTNERSCORE_PORT", ++index < arguments.length ? arguments[index] : "nothing");
                default ->
                    throw new Refusal(
                            "'%s' is no option: ./run --help tells those there are.".formatted(arguments[index]));
            }
        }
        Path repository = Path.of(System.getProperty("partnerscore.repository", "."));
        Path data = repository.resolve(variables.getOrDefault("PARTNERSCORE_DATA", ".partnerscore"));
        return new Options(help, fresh, new Settings(repository, data, Ports.from(variables)));
    }
}
