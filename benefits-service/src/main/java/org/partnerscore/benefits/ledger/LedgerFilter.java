package org.partnerscore.benefits.ledger;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.partnerscore.common.feed.Identifier;

/** Which lines of a ledger a list shows; what is not given does not filter. */
public class LedgerFilter {

    @QueryParam("kind")
    @Pattern(regexp = "activation|assignment|return|replacement|renewal|alert|recovery")
    @Parameter(description = "Only entries of this kind", example = "assignment")
    String kind;

    @QueryParam("holder")
    @Identifier
    @Parameter(description = "Only what this holder got and gave back", example = "user-17")
    String holder;

    @QueryParam("from")
    @Parameter(description = "Only entries of this day and later", example = "2023-09-01")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Only entries before this day", example = "2023-10-01")
    LocalDate to;
}
