package org.partnerscore.skilling.individual;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.partnerscore.common.feed.Identifier;

/** Which links a list shows; what is not given does not filter. */
public class IndividualFilter {

    @QueryParam("individualId")
    @Identifier
    @Parameter(description = "Only this individual's", example = "i1")
    String individualId;

    @QueryParam("partnerId")
    @Identifier
    @Parameter(description = "Only links to this partner or location", example = "4711")
    String partnerId;

    @QueryParam("on")
    @Parameter(
            description = "Only links by which an individual belongs to a partner on this day",
            example = "2023-09-15")
    LocalDate on;
}
