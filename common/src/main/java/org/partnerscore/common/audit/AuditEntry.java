package org.partnerscore.common.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.common.sql.Sql;

/** One entry of the audit log; it never changes. */
public record AuditEntry(
        @Schema(description = "Within the service", examples = "17")
        long id,

        @Schema(examples = "2023-09-15T08:00:00Z") Instant at,

        @Schema(
                description = "The subject of the token; where nobody asked, the service itself",
                examples = "7f0b7a52-program-administrator")
        String actor,

        @Schema(description = "The application that asked for the actor", nullable = true, examples = "program-console")
        String client,

        @Schema(description = "The partner that the token is bound to", nullable = true, examples = "4711")
        String partnerId,

        @Schema(description = "As in X-Request-Id and in log lines; null where nobody asked", nullable = true)
        String requestId,

        @Schema(
                description =
                        "Its id in this document; where nobody asked, why the service did it: `daily-assessment`, `refresh`, `upkeep`, `retention`",
                examples = "putCustomer")
        String operation,

        @Schema(
                description = "What was changed: the resource it belongs to, `imports` for a file",
                examples = "customers")
        String subjectType,

        @Schema(
                description = "Which one, as in paths; of an import its id",
                examples = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11")
        String subjectKey,

        @JsonRawValue
        @Schema(
                type = SchemaType.OBJECT,
                description = "As it was; null if it was not there",
                nullable = true,
                examples = "{\"tenantId\": \"0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11\", \"segment\": \"SMB\"}")
        String before,

        @JsonRawValue
        @Schema(
                type = SchemaType.OBJECT,
                description = "As it was from then on",
                nullable = true,
                examples = "{\"tenantId\": \"0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11\", \"segment\": \"ENTERPRISE\"}")
        String after,

        @JsonRawValue
        @Schema(
                type = SchemaType.OBJECT,
                description =
                        "What else there is to say: of an import its feed, the SHA-256 of the body and the counts of its"
                                + " report; in `changed` what changed without being shown, such as a person's name",
                nullable = true,
                examples = "{\"changed\": [\"name\"]}")
        String details) {

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                Sql.instant(row, "at"),
                row.getString("actor"),
                row.getString("client"),
                row.getString("partner_id"),
                row.getString("request_id"),
                row.getString("operation"),
                row.getString("subject_type"),
                row.getString("subject_key"),
                row.getString("before"),
                row.getString("after"),
                row.getString("details"));
    }
}
