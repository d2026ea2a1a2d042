package org.partnerscore.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Pods as an object makes them, whatever it is. */
record Pod(Manifest maker, JsonNode metadata, JsonNode spec) {

    static Optional<Pod> of(Manifest manifest) {
        String template =
                switch (manifest.kind()) {
                    case "Pod" -> "";
                    case "Deployment", "StatefulSet", "Job" -> "/spec/template";
                    case "CronJob" -> "/spec/jobTemplate/spec/template";
                    default -> null;
                };
        return Optional.ofNullable(template)
                .map(at -> new Pod(manifest, manifest.at(at + "/metadata"), manifest.at(at + "/spec")));
    }

    static List<Pod> all(List<Manifest> manifests) {
        return manifests.stream().map(Pod::of).flatMap(Optional::stream).toList();
    }

    /** Whether it is there until it is told to end. */
    boolean isLasting() {
        return maker.is("Deployment") || maker.is("StatefulSet");
    }

    Stream<JsonNode> containers() {
        return Stream.concat(
                Manifest.elements(spec.path("initContainers")), Manifest.elements(spec.path("containers")));
    }

    Map<String, String> labels() {
        return Manifest.entries(metadata.path("labels"));
    }

    String component() {
        return labels().getOrDefault("app.kubernetes.io/component", "");
    }

    boolean matches(Map<String, String> selector) {
        return labels().entrySet().containsAll(selector.entrySet());
    }

    @Override
    public String toString() {
        return "pods of " + maker;
    }
}
