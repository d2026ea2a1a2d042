package org.partnerscore.common.audit;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.partnerscore.common.sql.Selection;

/** What the audit log may be narrowed to; a {@code @BeanParam}. */
public class AuditFilter {

    private static final String TEXT = "[^\\x00]{1,512}";

    @QueryParam("from")
    @Parameter(description = "At this instant or later", example = "2023-09-15T00:00:00Z")
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Before this instant", example = "2023-09-16T00:00:00Z")
    Instant to;

    @QueryParam("actor")
    @Pattern(regexp = TEXT)
    @Parameter(description = "By whom: the subject of a token, or the name of the service")
    String actor;

    @QueryParam("partnerId")
    @Pattern(regexp = TEXT)
    @Parameter(description = "By those who are bound to this partner", example = "4711")
    String partnerId;

    @QueryParam("operation")
    @Pattern(regexp = TEXT)
    @Parameter(example = "putCustomer")
    String operation;

    @QueryParam("subjectType")
    @Pattern(regexp = TEXT)
    @Parameter(example = "customers")
    String subjectType;

    @QueryParam("subjectKey")
    @Pattern(regexp = TEXT)
    @Parameter(description = "What was changed", example = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11")
    String subjectKey;

    @QueryParam("requestId")
    @Pattern(regexp = TEXT)
    @Parameter(description = "By which request, as in X-Request-Id")
    String requestId;

    /** Without an order. */
    Selection selection() {
        return new Selection("select * from audit")
                .where("at >= ?", from)
                .where("at < ?", to)
                .where("actor = ?", actor)
                .where("partner_id = ?", partnerId)
                .where("operation = ?", operation)
                .where("subject_type = ?", subjectType)
                .where("subject_key = ?", subjectKey)
                .where("request_id = ?", requestId);
    }
}
