package org.partnerscore.scoring.run;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.time.AsOf;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.score.Areas;

/** Runs over the whole program. */
@Path("/api/v1/score-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "score-runs", description = "Every partner scored for a day")
public class RunResource {

    private final Runs runs;
    private final Areas areas;
    private final Rulebook rulebook;
    private final AsOf asOf;

    RunResource(Runs runs, Areas areas, Rulebook rulebook, AsOf asOf) {
        this.runs = runs;
        this.areas = areas;
        this.rulebook = rulebook;
        this.asOf = asOf;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startScoreRun",
            summary = "Score every partner",
            description =
                    "The run is queued: runs are worked on one after the other, in the order in which they were asked for."
                            + " Its results are stored as the scores of the day as it goes on, unless it computes by chosen editions."
                            + " With an Idempotency-Key the same request starts one run, however often it is sent.")
    @APIResponse(
            responseCode = "202",
            description = "The run",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be watched",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)),
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(
            responseCode = "400",
            description = "AS_OF_OUT_OF_RANGE, AREA_UNKNOWN, AREA_NOT_IN_FORCE, EDITION_UNKNOWN, INVALID_VALUE,"
                    + " UNKNOWN_MEMBER, UNREADABLE_BODY")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_KEY_REUSED: another request was made with this key")
    public RestResponse<RunView> start(
            @Parameter(description = "Any text that names this request", example = "monthly-2023-09")
                    @HeaderParam("Idempotency-Key")
                    @Size(min = 1, max = 200)
                    String key,
            @NotNull RunRequest request) {
        Basis basis = request.basis(asOf, areas, rulebook);
        UUID id = runs.queue(basis, Optional.ofNullable(key), request.canonical());
        return RestResponse.ResponseBuilder.<RunView>accepted()
                .location(URI.create("/api/v1/score-runs/" + id))
                .entity(RunView.of(runs.require(id)))
                .build();
    }

    @GET
    @Operation(operationId = "listScoreRuns", summary = "The runs, the latest first")
    @APIResponse(responseCode = "200", description = "A page of runs")
    @APIResponse(
            responseCode = "400",
            description = "INVALID_VALUE, INVALID_CURSOR, INVALID_REQUEST, UNKNOWN_PARAMETER")
    public Page<RunView> list(
            @Parameter(description = "Only runs that stand there", schema = @Schema(implementation = RunState.class))
                    @QueryParam("state")
                    String state,
            @BeanParam @Valid PageRequest page) {
        Optional<RunState> asked = Optional.ofNullable(state).map(word -> RunState.of(word)
                .orElseThrow(() -> Refusal.invalidQuery("state", "INVALID_VALUE", "There is no state " + word + ".")));
        return Page.of(runs.list(asked, page), page.limit(), run -> Cursor.of(run.id()))
                .map(RunView::of);
    }

    @GET
    @Path("/{id}")
    @Tagged
    @Operation(operationId = "getScoreRun", summary = "A run, with its progress")
    @APIResponse(responseCode = "200", description = "The run")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    @APIResponse(responseCode = "404", description = "RUN_UNKNOWN")
    public RunView get(@PathParam("id") UUID id) {
        return RunView.of(runs.require(id));
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(
            operationId = "cancelScoreRun",
            summary = "End a run early",
            description =
                    "What it has stored by now stays: each of these is the score of its day. A run that is over stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The run, cancelled or over before",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404", description = "RUN_UNKNOWN")
    public RunView cancel(@PathParam("id") UUID id) {
        runs.cancel(id);
        return RunView.of(runs.require(id));
    }
}
