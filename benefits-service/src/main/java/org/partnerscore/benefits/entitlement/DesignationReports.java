package org.partnerscore.benefits.entitlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.common.sql.Sql;

/** The last report of each partner, area and day. */
@ApplicationScoped
class DesignationReports {

    // Two requests may bring their answers in the wrong order: the later answer stays.
    private static final String KEEP = """
            insert into designation_report as stored (partner_id, solution_area, as_of, qualified, total, edition,
                program_edition, gaps, gap_count, stale, reported_at)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?)
            on conflict (partner_id, solution_area, as_of) do update set
                qualified = excluded.qualified, total = excluded.total, edition = excluded.edition,
                program_edition = excluded.program_edition, gaps = excluded.gaps, gap_count = excluded.gap_count,
                stale = excluded.stale, reported_at = excluded.reported_at
            where stored.reported_at <= excluded.reported_at
            """;

    private static final String LAST = """
            select qualified, total, edition, program_edition, gaps, gap_count, stale, reported_at
            from designation_report where partner_id = ? and solution_area = ? and as_of = ?
            """;

    private final DataSource database;
    private final ObjectMapper json;

    DesignationReports(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void keep(DesignationReport report) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, report.partnerId());
            statement.setString(2, report.solutionArea().slug());
            statement.setObject(3, report.asOf());
            statement.setBoolean(4, report.qualified());
            statement.setBigDecimal(5, report.total());
            statement.setObject(6, report.edition());
            statement.setObject(7, report.programEdition());
            statement.setString(8, json.writeValueAsString(report.gaps()));
            statement.setInt(9, report.gapCount());
            statement.setString(10, json.writeValueAsString(report.stale()));
            statement.setObject(11, report.reportedAt().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("A designation report cannot be kept", e);
        }
    }

    Optional<DesignationReport> last(String partnerId, Area area, LocalDate asOf) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LAST)) {
            statement.setString(1, partnerId);
            statement.setString(2, area.slug());
            statement.setObject(3, asOf);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(report(partnerId, area, asOf, row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("A designation report cannot be read", e);
        }
    }

    private DesignationReport report(String partnerId, Area area, LocalDate asOf, ResultSet row)
            throws SQLException, JsonProcessingException {
        return new DesignationReport(
                partnerId,
                area,
                asOf,
                row.getBoolean("qualified"),
                row.getBigDecimal("total"),
                row.getObject("edition", LocalDate.class),
                row.getObject("program_edition", LocalDate.class),
                json.readValue(row.getString("gaps"), new TypeReference<List<Gap>>() {}),
                row.getInt("gap_count"),
                json.readValue(row.getString("stale"), new TypeReference<List<Stale>>() {}),
                Sql.instant(row, "reported_at"));
    }
}
