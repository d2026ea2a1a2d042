package org.partnerscore.skilling.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.partnerscore.common.sql.Sql;

/**
 * One individual's certification, earned on a day.
 *
 * @param certification code or alias, as the feed gave it
 * @param expiresOn first day on which it is no longer held; empty = never expires
 * @param revokedOn first day on which it no longer holds; the day earned = it never did
 */
record Certificate(
        String individualId,
        String certification,
        LocalDate earnedOn,
        Optional<LocalDate> expiresOn,
        Optional<LocalDate> revokedOn,
        int version,
        Instant recordedAt) {

    static Certificate of(ResultSet row) throws SQLException {
        return new Certificate(
                row.getString("individual_id"),
                row.getString("certification"),
                row.getObject("earned_on", LocalDate.class),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("revoked_on", LocalDate.class)),
                row.getInt("version"),
                Sql.instant(row, "recorded_at"));
    }
}
