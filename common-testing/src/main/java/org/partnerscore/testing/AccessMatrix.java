package org.partnerscore.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Tries every operation of a service with every role, over HTTP, and holds what came of it against the committed {@code access.md}. An
 * operation without a rule fails, and so does a rule without an operation. A service's {@code @QuarkusTest} extends this; after a wanted change
 * run the test with {@code -Dpartnerscore.access.write=true} and commit.
 */
public abstract class AccessMatrix {

    private static final Path COMMITTED = Path.of("access.md");

    private static final List<String> ROLES = List.of(
            "program-administrator",
            "program-viewer",
            "partner-administrator",
            "partner-viewer",
            "feed",
            "service",
            "people-viewer",
            "operator");

    private static final String OWN = "own-partner";
    private static final String OTHER = "other-partner";
    private static final String UNKNOWN = "nobody-at-all";
    private static final String UNKNOWN_TENANT = "7c1e3f3a-8f0c-4c58-9d3f-1f2e3d4c5b6a";

    /** What a request to one operation came to. */
    private record Outcome(int status, String code, String body, int auditLines) {

        /** What it says, apart from what differs from request to request. */
        String saysOf(String partner) {
            return body.replaceAll("\"(instance|traceId)\":\"[^\"]*\"", "").replace(partner, "");
        }

        boolean refused() {
            return status == 401 || status == 403 || auditLines > 0;
        }
    }

    /** One operation of the document, in one of the representations of its answer. */
    private record Operation(String id, String method, String path, String of, String accept) {

        Operation as(String representation) {
            return new Operation(id, method, path, of, representation);
        }

        /** Exports are not in the document. */
        List<Operation> representations() {
            return method.equals("get") ? List.of(this, as("text/csv"), as("application/x-ndjson")) : List.of(this);
        }

        String parameter() {
            return of.substring("query ".length());
        }

        boolean names(String where) {
            return of.startsWith(where);
        }

        String pathAbout(String partner) {
            String named = names("path ") ? "{" + of.substring(5) + "}" : "{}";
            return path.replace(named, partner)
                    .replace("{tenantId}", UNKNOWN_TENANT)
                    .replaceAll("\\{[^}]+}", "x");
        }
    }

    /** A body by which a request names this partner or, where it names customers, some that are not this partner's; by operation id. */
    protected Map<String, String> bodiesNaming(String partner) {
        return Map.of();
    }

    @Test
    void everyRoleMayDoWhatIsWrittenDown() throws IOException {
        try (AuditLines audit = new AuditLines()) {
            List<Operation> operations = operations();
            StringBuilder table = new StringBuilder(
                            "# Who may do what\n\nFound by trying: `own` is the caller's partner only.\n\n| operation | ")
                    .append(String.join(" | ", ROLES))
                    .append(" |\n|---|")
                    .append("---|".repeat(ROLES.size()))
                    .append('\n');
            for (Operation operation : operations) {
                requireToken(operation, audit);
                table.append("| `").append(operation.id()).append("` | ");
                table.append(
                        ROLES.stream().map(role -> word(operation, role, audit)).collect(Collectors.joining(" | ")));
                table.append(" |\n");
            }
            if (Boolean.getBoolean("partnerscore.access.write")) {
                Files.writeString(COMMITTED, table);
            }
            assertEquals(Files.readString(COMMITTED), table.toString(), "access.md is not what the service does");
        }
    }

    private void requireToken(Operation operation, AuditLines audit) {
        for (String authorization : List.of("Basic eDp5", "")) {
            Outcome outcome = call(operation, authorization, OWN, audit);
            require(outcome.status() == 401 && outcome.auditLines() == 1, operation, "without a token", outcome);
        }
    }

    /** The same for every representation that there is. */
    private String word(Operation operation, String role, AuditLines audit) {
        boolean bound = role.startsWith("partner-");
        Set<String> words = operation.representations().stream()
                .filter(each -> call(each, "Bearer " + TestIssuer.tokenForEverything(), OWN, audit)
                                .status()
                        != 406)
                .map(each -> bound ? bound(each, role, audit) : free(each, role, audit))
                .collect(Collectors.toSet());
        assertEquals(1, words.size(), () -> operation.id() + " differs by representation for " + role);
        return words.iterator().next();
    }

    private String free(Operation operation, String role, AuditLines audit) {
        Outcome outcome = call(operation, "Bearer " + TestIssuer.token(role), OTHER, audit);
        requireOneLine(operation, role, outcome);
        return outcome.refused() ? "" : "yes";
    }

    private String bound(Operation operation, String role, AuditLines audit) {
        String token = "Bearer " + TestIssuer.tokenOf(OWN, role);
        Outcome own = call(operation, token, OWN, audit);
        requireOneLine(operation, role, own);
        if (own.refused() && own.status() != 404) {
            return "";
        }
        if (operation.names("nobody")) {
            return "yes";
        }
        Outcome others = call(operation, token, OTHER, audit);
        require(
                others.status() == 404
                        && others.auditLines() == 1
                        && others.code().matches("(PARTNER|CUSTOMER)_UNKNOWN"),
                operation,
                "to a partner's " + role + " that names another's",
                others);
        if (operation.names("path ") || operation.names("query ")) {
            Outcome nobodys = call(operation, token, UNKNOWN, audit);
            assertEquals(nobodys.saysOf(UNKNOWN), others.saysOf(OTHER), () -> operation + " tells who exists");
        }
        if (operation.names("query ")) {
            requireNamedAlone(operation, token, audit);
        }
        return "own";
    }

    /** A filter that is left out means everybody, one that is repeated means several. */
    private void requireNamedAlone(Operation operation, String token, AuditLines audit) {
        RequestSpecification unnamed = given().header("Authorization", token).accept(operation.accept());
        Outcome outcome = outcome(unnamed.get(operation.path()), audit);
        require(outcome.code().equals("PARTNER_NOT_NAMED"), operation, "to a caller that names nobody", outcome);
        for (List<String> both : List.of(List.of(OWN, OTHER), List.of(OTHER, OWN))) {
            RequestSpecification twice = given().header("Authorization", token).accept(operation.accept());
            outcome = outcome(twice.queryParam(operation.parameter(), both).get(operation.path()), audit);
            require(outcome.status() == 404, operation, "to a caller that names " + both, outcome);
        }
    }

    private static void requireOneLine(Operation operation, String role, Outcome outcome) {
        require(outcome.auditLines() == (outcome.refused() ? 1 : 0), operation, "to " + role, outcome);
    }

    private static void require(boolean holds, Operation operation, String whom, Outcome outcome) {
        if (!holds) {
            throw new AssertionError(operation + " answers " + whom + ": " + outcome);
        }
    }

    private Outcome call(Operation operation, String authorization, String partner, AuditLines audit) {
        RequestSpecification request = given().noFilters().accept(operation.accept());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (operation.names("query ")) {
            request.queryParam(operation.parameter(), partner);
        }
        if (!operation.method().equals("get")) {
            request.contentType("application/json").body(bodiesNaming(partner).getOrDefault(operation.id(), "{}"));
        }
        return outcome(request.request(operation.method().toUpperCase(), operation.pathAbout(partner)), audit);
    }

    /** What is let in may end in any way but breaking down. */
    private static Outcome outcome(Response answer, AuditLines audit) {
        boolean problem = String.valueOf(answer.contentType()).contains("problem+json");
        String code = problem ? answer.jsonPath().getString("code") : "";
        Outcome outcome = new Outcome(
                answer.statusCode(),
                code,
                problem ? answer.asString() : "",
                audit.next().size());
        assertNotEquals(500, outcome.status(), outcome::toString);
        return outcome;
    }

    private static List<Operation> operations() throws IOException {
        JsonNode document = new YAMLMapper().readTree(given().get("/q/openapi").asInputStream());
        Map<String, JsonNode> rules = rules();
        Map<String, Operation> operations = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                String id = method.getValue().path("operationId").asText();
                String of = rules.containsKey(id) ? rules.get(id).path("of").asText("everybody") : "";
                operations.put(id, new Operation(id, method.getKey(), path.getKey(), of, "*/*"));
            }
        }
        assertEquals(new TreeSet<>(rules.keySet()), operations.keySet(), "access.yaml has a rule for each operation");
        return List.copyOf(operations.values());
    }

    private static Map<String, JsonNode> rules() throws IOException {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("access.yaml")) {
            JsonNode rules = new YAMLMapper().readTree(file);
            Set<Map.Entry<String, JsonNode>> entries = rules.properties();
            return entries.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }
}
