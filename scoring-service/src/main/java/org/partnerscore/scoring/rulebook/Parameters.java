package org.partnerscore.scoring.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Takes a rule file apart into its parameters, so that editions can be compared value by value. */
final class Parameters {

    // What says which file it is and on whose authority, and not how anything is computed.
    private static final Set<String> NOT_RULES = Set.of("area", "program", "edition", "source", "sources");

    // By the first of these that it has, an element of a list is known in every edition.
    private static final List<String> NAMES =
            List.of("metric", "track", "part", "group", "code", "product", "types", "certifications");

    // An option of skilling names nothing: it is about people.
    private static final String PEOPLE = "people";

    private final Map<String, RuleParameter> parameters = new LinkedHashMap<>();

    private Parameters() {}

    /** By path, in the order of the file. */
    static Map<String, RuleParameter> of(JsonNode file) {
        Parameters found = new Parameters();
        found.members(file, "", "", "", "");
        return found.parameters;
    }

    private void collect(JsonNode node, String path, String pointer, String around) {
        if (node.isObject()) {
            members(node, "", path, pointer, around);
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                element(node.get(index), path, pointer + '/' + index, around);
            }
        } else {
            parameters.put(path, new RuleParameter(path, pointer, node, around));
        }
    }

    private void members(JsonNode object, String name, String path, String pointer, String around) {
        String source = object.path("source").asText(around);
        object.properties().forEach(member -> {
            if (!NOT_RULES.contains(member.getKey()) && !member.getKey().equals(name)) {
                collect(member.getValue(), path + '/' + member.getKey(), pointer + '/' + member.getKey(), source);
            }
        });
    }

    /** An element that has a name is a parameter by being there; what it holds follows below it. */
    private void element(JsonNode element, String list, String pointer, String around) {
        String member = NAMES.stream().filter(element::has).findFirst().orElse("");
        String name = element.isObject() ? named(element.path(member)) : element.asText();
        String path = list + '/' + name;
        if (!element.isObject() || !member.isEmpty()) {
            String source = element.path("source").asText(around);
            parameters.put(path, new RuleParameter(path, pointer, TextNode.valueOf(name), source));
        }
        if (element.isObject()) {
            members(element, member, path, pointer, around);
        }
    }

    private static String named(JsonNode name) {
        if (name.isArray()) {
            return StreamSupport.stream(name.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining("+"));
        }
        return name.isMissingNode() ? PEOPLE : name.asText();
    }
}
