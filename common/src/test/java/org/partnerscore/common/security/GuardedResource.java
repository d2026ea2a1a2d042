package org.partnerscore.common.security;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Records of partners, named in every place where a request can name one. Answers with the partner that it would have read of. */
@Path("/guarded/parcels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GuardedResource {

    record Answer(List<String> readOf) {}

    record Question(List<String> partnerIds) implements Named {

        @Override
        public Set<String> namedPartners() {
            return Set.copyOf(partnerIds);
        }
    }

    @GET
    @Path("/{partnerId}")
    @Operation(operationId = "getParcelsOf")
    public Answer get(@PathParam("partnerId") String partnerId) {
        return new Answer(List.of(partnerId));
    }

    @GET
    @Operation(operationId = "listParcelsOf")
    public Answer list(@QueryParam("partnerId") String partnerId) {
        return new Answer(List.of(String.valueOf(partnerId)));
    }

    @POST
    @Path("/queries")
    @Operation(operationId = "queryParcelsOf")
    public Answer query(Question question) {
        return new Answer(question.partnerIds());
    }

    /** Of which access.yaml says nothing. */
    @GET
    @Path("/{partnerId}/undeclared")
    public Answer undeclared(@PathParam("partnerId") String partnerId) {
        return new Answer(List.of(partnerId));
    }
}
