package org.partnerscore.skilling.individual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.partnerscore.common.sql.Sql;

/**
 * An individual's belonging to a partner.
 *
 * @param unlinkedOn first day on which it no longer holds; the day it began = it never was
 */
public record Link(
        String individualId,
        String partnerId,
        LocalDate linkedOn,
        Optional<LocalDate> unlinkedOn,
        int version,
        Instant recordedAt) {

    /** Reads the columns of table {@code link}. */
    public static Link of(ResultSet row) throws SQLException {
        return new Link(
                row.getString("individual_id"),
                row.getString("partner_id"),
                row.getObject("linked_on", LocalDate.class),
                Optional.ofNullable(row.getObject("unlinked_on", LocalDate.class)),
                row.getInt("version"),
                Sql.instant(row, "recorded_at"));
    }
}
