package org.partnerscore.scoring.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;

/** The rules value by value: what two editions differ in, and what every parameter was when. */
@Path("/api/v1/rulebooks/{area}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rulebooks")
@APIResponse(
        responseCode = "404",
        description = "AREA_UNKNOWN with the member `areas`; EDITION_UNKNOWN with the member `editions`")
public class ParameterResource {

    @Schema(name = "Difference")
    record DifferenceView(
            @Schema(examples = "modern-work") String area,
            @Schema(examples = "2022-10-03") LocalDate from,
            @Schema(examples = "2026-05-01") LocalDate to,

            @Schema(
                    description =
                            "What was changed or left out, in the order of the first edition, then what was added")
            List<ChangeView> changes) {}

    @Schema(name = "Change")
    record ChangeView(
            @Schema(
                    description = "Names the parameter in every edition: an element of a list by what it is",
                    examples = "/metrics/usage-growth/tracks/smb/options/CSP/target")
            String path,

            @Schema(nullable = true, description = "Null where the first edition does not have the parameter")
            ValueView from,

            @Schema(nullable = true, description = "Null where the other edition does not have the parameter")
            ValueView to) {}

    @Schema(name = "ParameterValue")
    record ValueView(
            @Schema(
                    implementation = Object.class,
                    description = "Text, number or boolean, as the file says it",
                    examples = "2000")
            JsonNode value,

            @Schema(description = "On whose authority") String source,

            @Schema(description = "JSON Pointer into the edition", examples = "/metrics/3/tracks/smb/options/1/target")
            String pointer) {

        static ValueView of(RuleParameter parameter) {
            return parameter == null ? null : new ValueView(parameter.value(), parameter.source(), parameter.pointer());
        }
    }

    @Schema(name = "Parameter")
    record ParameterView(
            @Schema(examples = "/metrics/usage-growth/tracks/smb/options/CSP/target")
            String path,

            @Schema(description = "One for each edition that has the parameter, the earliest first")
            List<EditionOfParameterView> values) {}

    @Schema(name = "EditionOfParameter")
    record EditionOfParameterView(
            @Schema(examples = "2022-10-03") LocalDate edition,

            @Schema(
                    nullable = true,
                    description = "The first day no longer in force; null while no later edition is known")
            LocalDate until,

            @Schema(implementation = Object.class, examples = "2000")
            JsonNode value,

            @Schema(description = "On whose authority") String source,

            @Schema(description = "JSON Pointer into the edition")
            String pointer) {}

    private final PublishedRules rules;

    ParameterResource(PublishedRules rules) {
        this.rules = rules;
    }

    @GET
    @Path("/{edition}/diff/{other}")
    @Tagged
    @Operation(
            operationId = "compareRulebooks",
            summary = "What two editions differ in",
            description =
                    "Every parameter whose value is not the same in both, with the source of each side. That another source"
                            + " says the same is no difference.")
    @APIResponse(responseCode = "200", description = "The differences; none where both say the same")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    public DifferenceView diff(
            @Parameter(description = "A solution area, or `program`", example = "modern-work") @PathParam("area")
                    String area,
            @Parameter(example = "2022-10-03") @PathParam("edition") String edition,
            @Parameter(example = "2026-05-01") @PathParam("other") String other) {
        RuleFile first = rules.require(area, edition);
        RuleFile second = rules.require(area, other);
        Map<String, RuleParameter> before = Parameters.of(first.root());
        Map<String, RuleParameter> after = Parameters.of(second.root());
        Set<String> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<ChangeView> changes = new ArrayList<>();
        for (String path : paths) {
            RuleParameter from = before.get(path);
            RuleParameter to = after.get(path);
            if (!Objects.equals(value(from), value(to))) {
                changes.add(new ChangeView(path, ValueView.of(from), ValueView.of(to)));
            }
        }
        return new DifferenceView(area, LocalDate.parse(first.day()), LocalDate.parse(second.day()), changes);
    }

    private static Object value(RuleParameter parameter) {
        return Optional.ofNullable(parameter).map(RuleParameter::value).orElse(null);
    }

    @GET
    @Path("/parameters")
    @Operation(
            operationId = "listParameters",
            summary = "Every parameter of an area's rules with its history",
            description = "What it was in each edition, and on whose authority.")
    @APIResponse(responseCode = "200", description = "A page of parameters by path")
    @APIResponse(responseCode = "400", description = "INVALID_REQUEST, INVALID_CURSOR, UNKNOWN_PARAMETER")
    public Page<ParameterView> parameters(
            @Parameter(description = "A solution area, or `program`", example = "modern-work") @PathParam("area")
                    String area,
            @BeanParam @Valid PageRequest page) {
        String after = page.after(1).map(cursor -> cursor.part(0)).orElse("");
        List<ParameterView> found = history(area).tailMap(after, false).entrySet().stream()
                .limit(page.fetch())
                .map(parameter -> new ParameterView(parameter.getKey(), parameter.getValue()))
                .toList();
        return Page.of(found, page.limit(), view -> Cursor.of(view.path()));
    }

    private TreeMap<String, List<EditionOfParameterView>> history(String area) {
        TreeMap<String, List<EditionOfParameterView>> history = new TreeMap<>();
        for (RuleFile file : rules.requireArea(area)) {
            LocalDate until = rules.until(file).orElse(null);
            Parameters.of(file.root())
                    .forEach((path, parameter) -> history.computeIfAbsent(path, unknown -> new ArrayList<>())
                            .add(new EditionOfParameterView(
                                    LocalDate.parse(file.day()),
                                    until,
                                    parameter.value(),
                                    parameter.source(),
                                    parameter.pointer())));
        }
        return history;
    }
}
