package org.partnerscore.skilling.certification;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be wrong with the catalogue: its shape, by the published schema, and how its parts fit together. */
final class CatalogueCheck {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    CatalogueCheck.class.getResourceAsStream("/catalogue/certifications.schema.json"),
                    SchemaValidatorsConfig.builder()
                            .formatAssertionsEnabled(true)
                            .pathType(PathType.JSON_POINTER)
                            .build());

    private final List<String> errors = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final JsonNode root;

    private CatalogueCheck(JsonNode root) {
        this.root = root;
    }

    /** Every error as {@code <JSON pointer>: <what is wrong>}; none for a good catalogue. */
    static List<String> errors(JsonNode root) {
        CatalogueCheck check = new CatalogueCheck(root);
        SCHEMA.validate(root)
                .forEach(message -> check.error(message.getInstanceLocation().toString(), message.getError()));
        check.certifications();
        check.halves();
        return List.copyOf(check.errors);
    }

    private void certifications() {
        JsonNode certifications = root.path("certifications");
        for (int i = 0; i < certifications.size(); i++) {
            JsonNode certification = certifications.get(i);
            String place = "/certifications/" + i;
            taken(certification.path("code"), place + "/code");
            for (int a = 0; a < certification.path("aliases").size(); a++) {
                taken(certification.path("aliases").get(a), place + "/aliases/" + a);
            }
            cited(certification, place);
            cited(certification.path("retired"), place + "/retired");
            for (int n = 0; n < certification.path("formerNames").size(); n++) {
                cited(certification.path("formerNames").get(n), place + "/formerNames/" + n);
            }
        }
    }

    private void halves() {
        JsonNode halves = root.path("halves");
        for (int i = 0; i < halves.size(); i++) {
            String place = "/halves/" + i;
            taken(halves.get(i).path("exam"), place + "/exam");
            cited(halves.get(i), place);
            String of = halves.get(i).path("of").asText();
            if (!places.getOrDefault(of, "").endsWith("/code")) {
                error(place + "/of", "there is no certification " + of);
            }
        }
    }

    private void taken(JsonNode code, String place) {
        String first = places.putIfAbsent(code.asText(), place);
        if (first != null) {
            error(place, code.asText() + " stands at " + first + " already");
        }
    }

    private void cited(JsonNode fact, String place) {
        for (int i = 0; i < fact.path("sources").size(); i++) {
            String key = fact.path("sources").get(i).asText();
            if (!root.path("sources").has(key)) {
                error(place + "/sources/" + i, "there is no source " + key);
            }
        }
    }

    private void error(String place, String what) {
        errors.add((place.isEmpty() ? "/" : place) + ": " + what);
    }
}
