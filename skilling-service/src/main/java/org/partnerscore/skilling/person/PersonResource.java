package org.partnerscore.skilling.person;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.problem.Refusal;

/** What is stored of one person: to be read by them, and to be erased. */
@Path("/api/v1/individuals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "individuals")
@APIResponse(responseCode = "400", description = "INVALID_REQUEST, UNKNOWN_PARAMETER")
@APIResponse(responseCode = "404", description = "INDIVIDUAL_UNKNOWN: nothing is stored of such a person")
public class PersonResource {

    private final PersonalData data;

    PersonResource(PersonalData data) {
        this.data = data;
    }

    @GET
    @Path("/{individualId}")
    @Operation(
            operationId = "getPerson",
            summary = "Read all that is stored of one person",
            description =
                    "The copy that a person may ask for: name and address, links and certificates, each with its former"
                            + " versions.")
    @APIResponse(responseCode = "200", description = "All of it")
    public PersonView get(@Parameter(example = "i1") @PathParam("individualId") @Identifier String individualId) {
        return data.of(individualId).orElseThrow(PersonResource::unknown);
    }

    @DELETE
    @Path("/{individualId}")
    @Operation(
            operationId = "erasePerson",
            summary = "Erase the name and address of one person",
            description =
                    "Name and address go with all their former versions, and no feed brings them back: its rows of this"
                            + " person are taken, what they say of name and address is not, and in the report they count as what"
                            + " becomes of their links. Links and certificates stay under the individual's id, and so do past and"
                            + " future scores. It waits for an import of individuals that is at work. A second time does nothing.")
    @APIResponse(responseCode = "204", description = "They are erased")
    public void erase(@Parameter(example = "i1") @PathParam("individualId") @Identifier String individualId) {
        if (!data.erase(individualId)) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("INDIVIDUAL_UNKNOWN", "Nothing is stored of such a person.");
    }
}
