package org.partnerscore.common.problem;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A problem document that a neighbour answered with: its code, its words, and the members that are its own. */
@JsonIgnoreProperties({"type", "title", "status", "instance", "traceId", "violations"})
public record ToldProblem(
        String code, String detail, @JsonAnySetter Map<String, Object> members) {

    private static final ToldProblem NONE = new ToldProblem("", "", Map.of());

    public ToldProblem {
        code = code == null ? "" : code;
        detail = detail == null ? "" : detail;
        members = members == null ? Map.of() : new TreeMap<>(members);
        members.values().removeIf(value -> value == null);
    }

    /** A body that is no problem document says nothing: some proxy wrote it. */
    public static ToldProblem read(ObjectMapper json, byte[] body) {
        try {
            return Optional.ofNullable(json.readValue(body, ToldProblem.class)).orElse(NONE);
        } catch (IOException e) {
            return NONE;
        }
    }

    /**
     * What the neighbour refuses to whoever asks through us, to be told them as it is: that their token is not good, or not enough, whoever
     * says so; and that something is not there if it is one of what they may ask for. Empty where the trouble is the neighbour's or ours.
     *
     * @param unknown the codes of 404 that are about what was asked for
     */
    public Optional<Refusal> toCaller(int status, Set<String> unknown) {
        return switch (status) {
            case 401 ->
                Optional.of(Refusal.unauthenticated(codeOr("TOKEN_INVALID"), detailOr("The token is not taken.")));
            case 403 ->
                Optional.of(
                        Refusal.forbidden(codeOr("NOT_ALLOWED"), detailOr("The token does not give this."), members));
            case 404 ->
                unknown.contains(code) ? Optional.of(Refusal.notFound(code, detail, members)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private String codeOr(String other) {
        return code.isEmpty() ? other : code;
    }

    private String detailOr(String other) {
        return detail.isEmpty() ? other : detail;
    }
}
