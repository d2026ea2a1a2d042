package org.partnerscore.k8s;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the chart renders without a trace of Helm: hooks are plain objects, files have the names of templates, and one lists the others. */
final class PlainManifests {

    private static final Pattern SOURCE = Pattern.compile("# Source: partnerscore/templates/(.+)\\n");

    /** What only Helm reads. */
    private static final Pattern OF_HELM = Pattern.compile(" *(helm\\.sh/|app\\.kubernetes\\.io/managed-by: ).*\\n");

    /** Left over where all of an object's annotations were Helm's. */
    private static final Pattern EMPTY = Pattern.compile("  annotations:\\n(?!    )");

    private PlainManifests() {}

    record File(String name, String content) {}

    static List<File> of(String rendered) {
        Map<String, StringBuilder> documents = new LinkedHashMap<>();
        for (String document : rendered.split("(?m)^---\\n")) {
            Matcher source = SOURCE.matcher(document);
            if (source.find()) {
                String plain = EMPTY.matcher(OF_HELM.matcher(document.substring(source.end()))
                                .replaceAll(""))
                        .replaceAll("");
                documents
                        .computeIfAbsent(source.group(1), name -> new StringBuilder())
                        .append("---\n")
                        .append(plain.stripTrailing())
                        .append('\n');
            }
        }
        List<File> files = new ArrayList<>();
        documents.forEach((name, content) -> files.add(new File(name, content.toString())));
        files.add(new File(
                "kustomization.yaml",
                kustomization(documents.keySet().stream().sorted().toList())));
        return files;
    }

    private static String kustomization(List<String> resources) {
        return "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamespace: partnerscore\nresources:\n  - "
                + String.join("\n  - ", resources) + "\n";
    }
}
