package org.partnerscore.benefits.entitlement;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.partnerscore.common.http.RequestId;

/** scoring-service on the wire: the one operation that entitlements need. */
@RegisterRestClient(configKey = "scoring")
@Path("/api/v1/scores")
interface ScoringClient {

    @GET
    @Path("/{partnerId}/{area}")
    @Produces(MediaType.APPLICATION_JSON)
    @ClientHeaderParam(name = "X-Request-Id", value = "{requestId}")
    Scorecard score(
            @PathParam("partnerId") String partnerId,
            @PathParam("area") String area,
            @QueryParam("asOf") LocalDate asOf);

    default String requestId() {
        return RequestId.current();
    }
}
