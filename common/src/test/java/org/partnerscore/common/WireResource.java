package org.partnerscore.common;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.partnerscore.common.http.EntityTags;
import org.partnerscore.common.http.KeptEnding;
import org.partnerscore.common.http.Tagged;
import org.partnerscore.common.http.TaggedBody;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.time.AsOf;

/** A resource with one endpoint for each thing that {@code common} promises. */
@Path("/wire")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WireResource {

    private static final KeptEnding ENDING = new KeptEnding(IntStream.range(0, 50_000)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(",", ",\"rest\":[", "]}"))
            .getBytes(StandardCharsets.UTF_8));

    record Part(@NotNull @Min(1) Integer size) {}

    record Whole(String name, @Valid List<Part> parts) {}

    record Thing(String name, BigDecimal amount, Instant computedAt) {}

    private final EntityTags tags;
    private final AsOf asOf;

    WireResource(EntityTags tags, AsOf asOf) {
        this.tags = tags;
        this.asOf = asOf;
    }

    @GET
    @Path("/refusals/{kind}")
    public String refuse(@PathParam("kind") String kind) {
        throw switch (kind) {
            case "not-found" -> Refusal.notFound("THING_UNKNOWN", "There is no such thing.");
            case "conflict" -> Refusal.conflict("TAKEN", "Somebody else has it.", Map.of("holder", "4711"));
            case "rejected" -> Refusal.rejected("AGAINST_THE_RULES", "The program says no.");
            case "unavailable" -> Refusal.unavailable("NEIGHBOUR_DOWN", "Come back.", Duration.ofSeconds(7));
            case "08006", "57P01", "53300", "53100", "23505" ->
                new IllegalStateException("secret of the house", new SQLException("secret of the house", kind));
            default -> new IllegalStateException("secret of the house");
        };
    }

    @POST
    @Path("/wholes")
    public Whole store(@Valid Whole whole) {
        return whole;
    }

    @GET
    @Path("/days")
    public String day(@QueryParam("asOf") LocalDate day, @QueryParam("month") YearMonth month) {
        return "\"" + asOf.orToday(day) + " " + month + "\"";
    }

    @GET
    @Path("/numbers")
    public Page<Integer> numbers(@BeanParam @Valid PageRequest page) {
        int from = page.after(1).map(cursor -> Integer.parseInt(cursor.part(0))).orElse(0);
        List<Integer> found = IntStream.rangeClosed(from + 1, Math.min(from + page.fetch(), 7))
                .boxed()
                .toList();
        return Page.of(found, page.limit(), Cursor::of);
    }

    @GET
    @Tagged
    @Path("/things/{name}")
    public Thing thing(@PathParam("name") String name) {
        return new Thing(name, new BigDecimal("150.00"), Instant.now());
    }

    /** The same ending after beginnings that differ. */
    @GET
    @Tagged
    @Path("/endings/{beginning}")
    public TaggedBody ending(@PathParam("beginning") String beginning) {
        byte[] start = ("{\"start\":\"" + beginning + "\"").getBytes(StandardCharsets.UTF_8);
        return new TaggedBody(start, Optional.of(ENDING), "\"" + beginning + "\"");
    }

    @PUT
    @Path("/things/{name}")
    public Thing change(@PathParam("name") String name, @HeaderParam("If-Match") String ifMatch) {
        tags.requireMatch(ifMatch, thing(name));
        return thing(name);
    }
}
