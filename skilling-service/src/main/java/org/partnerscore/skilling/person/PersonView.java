package org.partnerscore.skilling.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.common.sql.Sql;

/** All that is stored of one person. */
record PersonView(
        @Schema(examples = "i1") String individualId,

        @Schema(description = "When name and address were erased; null = they were not", nullable = true)
        Instant erasedAt,

        @Schema(
                description =
                        "What the person is called and where they are reached, all versions, the current one last")
        List<Called> called,

        @Schema(description = "All versions of all links") List<Linked> links,

        @Schema(description = "All versions of all certificates")
        List<Certified> certificates) {

    /** How long a version stood. */
    private static final String SUPERSEDED = "When the next version was recorded; null = this is the current one";

    record Called(
            @Schema(nullable = true, examples = "Ada Example")
            String name,

            @Schema(nullable = true, examples = "ada@example.com")
            String email,

            @Schema(examples = "1") int version,
            Instant recordedAt,

            @Schema(description = SUPERSEDED, nullable = true)
            Instant supersededAt) {

        static Called of(ResultSet row) throws SQLException {
            return new Called(
                    row.getString("name"),
                    row.getString("email"),
                    row.getInt("version"),
                    Sql.instant(row, "recorded_at"),
                    superseded(row));
        }
    }

    record Linked(
            @Schema(examples = "4711") String partnerId,
            @Schema(examples = "2022-01-01") LocalDate linkedOn,

            @Schema(nullable = true) LocalDate unlinkedOn,

            @Schema(examples = "1") int version,
            Instant recordedAt,

            @Schema(description = SUPERSEDED, nullable = true)
            Instant supersededAt) {

        static Linked of(ResultSet row) throws SQLException {
            return new Linked(
                    row.getString("partner_id"),
                    row.getObject("linked_on", LocalDate.class),
                    row.getObject("unlinked_on", LocalDate.class),
                    row.getInt("version"),
                    Sql.instant(row, "recorded_at"),
                    superseded(row));
        }
    }

    record Certified(
            @Schema(examples = "MS-101") String certification,
            @Schema(examples = "2023-01-01") LocalDate earnedOn,

            @Schema(nullable = true) LocalDate expiresOn,

            @Schema(nullable = true) LocalDate revokedOn,

            @Schema(examples = "1") int version,
            Instant recordedAt,

            @Schema(description = SUPERSEDED, nullable = true)
            Instant supersededAt) {

        static Certified of(ResultSet row) throws SQLException {
            return new Certified(
                    row.getString("certification"),
                    row.getObject("earned_on", LocalDate.class),
                    row.getObject("expires_on", LocalDate.class),
                    row.getObject("revoked_on", LocalDate.class),
                    row.getInt("version"),
                    Sql.instant(row, "recorded_at"),
                    superseded(row));
        }
    }

    private static Instant superseded(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("superseded_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
