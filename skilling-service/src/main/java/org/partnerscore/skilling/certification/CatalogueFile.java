package org.partnerscore.skilling.certification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.partnerscore.skilling.certification.Certification.FormerName;
import org.partnerscore.skilling.certification.Certification.Retirement;

/** Reads the catalogue from YAML; a file with an error gives no catalogue but all of its errors. */
final class CatalogueFile {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final JsonNode root;

    private CatalogueFile(JsonNode root) {
        this.root = root;
    }

    /** Throws {@link InvalidCatalogue} that names every error in {@code yaml} with its place. */
    static Certifications read(String file, String yaml) {
        JsonNode root;
        try {
            root = YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new InvalidCatalogue(
                    file,
                    List.of(e.getOriginalMessage() + " at line "
                            + e.getLocation().getLineNr()));
        }
        List<String> errors = CatalogueCheck.errors(root);
        if (!errors.isEmpty()) {
            throw new InvalidCatalogue(file, errors);
        }
        return new CatalogueFile(root).certifications();
    }

    private Certifications certifications() {
        List<Certification> certifications = new ArrayList<>();
        root.get("certifications").forEach(node -> certifications.add(certification(node)));
        Map<String, String> halves = new LinkedHashMap<>();
        root.get("halves")
                .forEach(half ->
                        halves.put(half.get("exam").asText(), half.get("of").asText()));
        return new Certifications(certifications, halves);
    }

    private Certification certification(JsonNode node) {
        return new Certification(
                node.get("code").asText(),
                texts(node.path("aliases")),
                node.get("name").asText(),
                nodes(node.path("formerNames")).stream()
                        .map(name -> new FormerName(name.get("name").asText(), day(name.get("until")), cited(name)))
                        .toList(),
                Optional.ofNullable(node.get("level")).map(JsonNode::asText),
                Optional.ofNullable(node.get("retired"))
                        .map(end -> new Retirement(day(end.get("on")).orElseThrow(), cited(end))),
                cited(node));
    }

    private List<String> cited(JsonNode node) {
        return texts(node.get("sources")).stream()
                .map(key -> root.get("sources").get(key).asText())
                .toList();
    }

    private static Optional<LocalDate> day(JsonNode node) {
        return Optional.ofNullable(node).map(JsonNode::asText).map(LocalDate::parse);
    }

    private static List<String> texts(JsonNode array) {
        return nodes(array).stream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
