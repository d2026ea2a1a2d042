package org.partnerscore.benefits.badge;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.partnerscore.benefits.standing.Standings;
import org.partnerscore.common.feed.Identifier;

/** Badges, as a picture or as data. */
@Path("/api/v1/badges")
public class BadgeResource {

    private static final String SVG = "image/svg+xml";

    /** A membership may be refunded any day, so even a badge that is valid for long is asked for again within the hour. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Badges badges;
    private final Standings standings;
    private final Clock clock;

    BadgeResource(Badges badges, Standings standings, Clock clock) {
        this.badges = badges;
        this.standings = standings;
        this.clock = clock;
    }

    @GET
    @Path("/{partnerId}/{subject}")
    @Produces({SVG, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The badge of a designation or specialization that a partner holds today",
            description =
                    "A picture, or its facts as JSON, by `Accept`. `microsoft-cloud` is the badge for the designations of all six"
                            + " areas. In the thirty days after an anniversary before 2026-11-01 a designation's badge is not valid"
                            + " until the membership is renewed; the badge of a specialization needs that of its designation. It may"
                            + " be kept for an hour, and never longer than it is valid.")
    @APIResponse(
            responseCode = "200",
            description = "The badge",
            headers = {
                @Header(
                        name = "ETag",
                        description = "Changes with the facts",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Cache-Control",
                        description = "How long it may be shown without asking again",
                        schema = @Schema(implementation = String.class))
            },
            content = {
                @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BadgeView.class))
            })
    @APIResponse(responseCode = "304", description = "As the caller has it")
    @APIResponse(responseCode = "400", description = "The partner's id or a parameter is wrong")
    @APIResponse(
            responseCode = "404",
            description =
                    "BADGE_NOT_HELD, with the reason; BADGE_UNKNOWN: no designation or specialization is called so")
    @APIResponse(responseCode = "406", description = "Neither SVG nor JSON is wanted")
    public Response getBadge(
            @Parameter(description = "The partner, never one of its locations", example = "4711")
                    @PathParam("partnerId")
                    @Identifier
                    String partnerId,
            @Parameter(
                            description = "A solution area, `microsoft-cloud`, or the code of a specialization",
                            example = "modern-work")
                    @PathParam("subject")
                    String subject,
            @Context Request request) {
        Instant now = clock.instant();
        Badge badge = badges.of(standings.find(partnerId), subject, LocalDate.ofInstant(now, ZoneOffset.UTC));
        boolean picture = isPictureWanted(request);
        EntityTag tag = new EntityTag(badge.digest().substring(0, 32) + (picture ? "-svg" : "-json"));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(
                        picture ? Artwork.svg(badge) : BadgeView.of(badge, now),
                        picture ? SVG + ";charset=utf-8" : MediaType.APPLICATION_JSON);
        return answer.tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "max-age=" + seconds(badge, now) + ", must-revalidate")
                .build();
    }

    private static boolean isPictureWanted(Request request) {
        Variant wanted = request.selectVariant(List.of(
                new Variant(MediaType.valueOf(SVG), (String) null, null),
                new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null)));
        return wanted == null || !wanted.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    private static long seconds(Badge badge, Instant now) {
        Duration valid = Duration.between(
                now, badge.validUntil().atStartOfDay(ZoneOffset.UTC).toInstant());
        return (valid.compareTo(LONGEST) < 0 ? valid : LONGEST).toSeconds();
    }
}
