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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;

/** The rules that scores are computed by, as data. */
@Path("/api/v1/rulebooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rulebooks", description = "The program's rules, dated and cited")
public class RulebookResource {

    @Schema(name = "Edition")
    record EditionView(
            @Schema(
                    description = "A solution area, or `program` for what holds in all of them",
                    examples = "modern-work")
            String area,

            @Schema(description = "The first day in force", examples = "2022-10-03")
            LocalDate edition,

            @Schema(
                    nullable = true,
                    description = "The first day no longer in force; null while no later edition is known",
                    examples = "2026-05-01")
            LocalDate until,

            @Schema(description = "On whose authority") String source) {}

    private final PublishedRules rules;

    RulebookResource(PublishedRules rules) {
        this.rules = rules;
    }

    @GET
    @Operation(operationId = "listRulebooks", summary = "Every edition of every area's rules")
    @APIResponse(responseCode = "200", description = "A page of editions, by area, the earliest first")
    @APIResponse(responseCode = "400", description = "INVALID_REQUEST, INVALID_CURSOR, UNKNOWN_PARAMETER")
    public Page<EditionView> list(@BeanParam @Valid PageRequest page) {
        Optional<String> after = page.after(2).map(cursor -> cursor.part(0) + '/' + cursor.part(1));
        List<EditionView> found = rules.editions().stream()
                .filter(file -> after.map(key -> key(file).compareTo(key) > 0).orElse(true))
                .limit(page.fetch())
                .map(this::view)
                .toList();
        return Page.of(found, page.limit(), view -> Cursor.of(view.area(), view.edition()));
    }

    @GET
    @Path("/{area}/{edition}")
    @Tagged
    @Operation(
            operationId = "getRulebook",
            summary = "One edition, as it was written",
            description =
                    "Parameters, lists and sources as `/rulebooks/schema` describes them. The `path` of a rule in an"
                            + " explanation is a JSON Pointer into this document.")
    @APIResponse(
            responseCode = "200",
            description = "The rule file",
            content = @Content(schema = @Schema(implementation = Object.class)))
    @APIResponse(responseCode = "304", description = "As the caller has it")
    @APIResponse(
            responseCode = "404",
            description = "AREA_UNKNOWN with the member `areas`; EDITION_UNKNOWN with the member `editions`")
    public JsonNode edition(
            @Parameter(description = "A solution area, or `program`", example = "modern-work") @PathParam("area")
                    String area,
            @Parameter(example = "2022-10-03") @PathParam("edition") String edition) {
        return rules.require(area, edition).root();
    }

    @GET
    @Path("/schema")
    @Operation(operationId = "getRulebookSchema", summary = "The JSON Schema of rule files")
    @APIResponse(
            responseCode = "200",
            description = "The schema that every rule file is checked against when the service starts",
            content = @Content(schema = @Schema(implementation = Object.class)))
    public byte[] schema() {
        return rules.schema();
    }

    private EditionView view(RuleFile file) {
        return new EditionView(
                file.folder(),
                LocalDate.parse(file.day()),
                rules.until(file).orElse(null),
                file.root().path("source").asText());
    }

    private static String key(RuleFile file) {
        return file.folder() + '/' + file.day();
    }
}
