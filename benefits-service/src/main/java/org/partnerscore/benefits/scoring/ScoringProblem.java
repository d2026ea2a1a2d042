package org.partnerscore.benefits.scoring;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** A problem document of scoring-service: its code, its words, and the members that are its own. */
@JsonIgnoreProperties({"type", "title", "status", "instance", "traceId", "violations"})
record ScoringProblem(
        String code, String detail, @JsonAnySetter Map<String, Object> members) {

    private static final ScoringProblem NONE = new ScoringProblem("", "", Map.of());

    ScoringProblem {
        code = code == null ? "" : code;
        detail = detail == null ? "" : detail;
        members = members == null ? Map.of() : new TreeMap<>(members);
        members.values().removeIf(value -> value == null);
    }

    /** A body that is no problem document says nothing about the partner: some proxy wrote it. */
    static ScoringProblem read(ObjectMapper json, String body) {
        try {
            return json.readValue(body, ScoringProblem.class);
        } catch (JsonProcessingException e) {
            return NONE;
        }
    }
}
