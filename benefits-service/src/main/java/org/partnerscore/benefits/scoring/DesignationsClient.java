package org.partnerscore.benefits.scoring;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.partnerscore.common.trace.RequestId;

/** scoring-service on the wire: the one operation that is needed here. */
@RegisterRestClient(configKey = "scoring")
@Path("/api/v1/designations")
interface DesignationsClient {

    @GET
    @Path("/{partnerId}")
    @Produces(MediaType.APPLICATION_JSON)
    @ClientHeaderParam(name = "X-Request-Id", value = "{requestId}")
    Designations designations(
            @HeaderParam("Authorization") String bearer,
            @PathParam("partnerId") String partnerId,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("anniversary") LocalDate anniversary);

    /** The daily assessment asks too, and nobody asked it. */
    default String requestId() {
        return Objects.requireNonNullElse(RequestId.current(), "daily-assessment");
    }
}
