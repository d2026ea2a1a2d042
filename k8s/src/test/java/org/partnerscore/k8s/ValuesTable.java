package org.partnerscore.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** values.yaml as a table: each value with its default and the comment above it, or above what it belongs to. */
final class ValuesTable {

    private static final Pattern MEMBER = Pattern.compile("( *)([\\w-]+):(?: +(.*))?");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> lines = new ArrayList<>(List.of("| value | default | |", "|---|---|---|"));
    private final Deque<String> path = new ArrayDeque<>();

    private ValuesTable() {}

    static String of(String values) throws IOException {
        ValuesTable table = new ValuesTable();
        JsonNode root = YAML.readTree(values);
        String comment = "";
        for (String line : values.lines().toList()) {
            Matcher member = MEMBER.matcher(line);
            if (line.isBlank()) {
                comment = "";
            } else if (line.strip().startsWith("# ")) {
                comment = (comment + " " + line.strip().substring(2)).strip();
            } else if (member.matches()) {
                boolean inline = member.group(3) != null;
                table.add(member.group(1).length() / 2, member.group(2), inline, root, comment);
                comment = "";
            }
        }
        return String.join("\n", table.lines) + "\n";
    }

    private void add(int depth, String name, boolean inline, JsonNode root, String comment) {
        while (path.size() > depth) {
            path.removeLast();
        }
        path.addLast(name);
        JsonNode value = root.at("/" + String.join("/", path));
        if (value.isMissingNode()) {
            return; // a member of an element of a list, which stands in the default of the list
        }
        boolean opens = !inline && value.isObject();
        if (!opens || !comment.isEmpty()) {
            lines.add("| `%s` | %s | %s |"
                    .formatted(
                            String.join(".", path), opens ? "" : "`" + json(value) + "`", comment.replace("|", "\\|")));
        }
    }

    private static String json(JsonNode value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
