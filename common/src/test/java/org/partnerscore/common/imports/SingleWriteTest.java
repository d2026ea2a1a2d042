package org.partnerscore.common.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.partnerscore.common.imports.Imports.Outcome;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.rows.Draft;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class SingleWriteTest {

    @Inject
    Imports imports;

    @Inject
    Parcels parcels;

    @Inject
    DataSource database;

    private final UUID tenant = UUID.randomUUID();

    private Draft parcel() {
        return new Draft()
                .with(Parcels.TENANT, tenant)
                .with(Parcels.PRODUCT, "teams")
                .with(Parcels.MONTH, YearMonth.of(2023, 5));
    }

    private Draft full() {
        return parcel().with(Parcels.SENDER, "me")
                .with(Parcels.LABEL, "a\tb\\N\n")
                .with(Parcels.TAGS, List.of("b", "a", "b"))
                .with(Parcels.PACKED_ON, LocalDate.of(2023, 5, 1))
                .with(Parcels.UNITS, 12)
                .with(Parcels.PRICE, new BigDecimal("1E+3"));
    }

    @Test
    void aDifferenceMakesAVersionAndKeepsTheFormerOne() throws SQLException {
        assertEquals(Outcome.CREATED, imports.write(parcels, full()));
        assertEquals(Outcome.UNCHANGED, imports.write(parcels, full()));
        assertEquals(Outcome.UPDATED, imports.write(parcels, parcel().with(Parcels.PRICE, null)));
        assertEquals(Outcome.UNCHANGED, imports.write(parcels, parcel()));
        assertEquals(
                List.of("2|me|a\tb\\N\n|{a,b}|2023-05-01|12|null"),
                stored("SELECT version, sender, label, tags, packed_on, units, price FROM parcel"));
        assertEquals(
                List.of("1|1000.000000|true"),
                stored("SELECT version, price, superseded_at >= recorded_at FROM parcel_history"));
    }

    @Test
    void anEmptyListIsStoredAsOne() throws SQLException {
        imports.write(parcels, full());
        imports.write(parcels, parcel().with(Parcels.TAGS, List.of()));
        assertEquals(List.of("{}"), stored("SELECT tags FROM parcel"));
    }

    @Test
    void aRefusalSaysWhatKindItIs() throws SQLException {
        refused(400, "REQUIRED", parcel());
        refused(400, "INVALID_VALUE", full().with(Parcels.KIND, "box"));
        refused(400, "NEGATIVE_NUMBER", full().with(Parcels.UNITS, -1));
        refused(400, "INVALID_UTF8", full().with(Parcels.LABEL, "\ud800"));
        refused(409, "SENDER_EXHAUSTED", full().with(Parcels.UNITS, 2_000_000));
        refused(422, "PACKED_LATE", full().with(Parcels.PACKED_ON, LocalDate.of(2023, 6, 1)));
        assertEquals(List.of(), stored("SELECT 1 FROM parcel"));
    }

    private void refused(int status, String code, Draft draft) {
        Refusal refusal = assertThrows(Refusal.class, () -> imports.write(parcels, draft));
        assertEquals(status + " " + code, refusal.status() + " " + refusal.code());
    }

    private List<String> stored(String select) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Sql.query(
                    connection,
                    select + " WHERE tenant_id = ?",
                    row -> {
                        var text = new StringBuilder();
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            text.append(i == 1 ? "" : "|").append(row.getObject(i));
                        }
                        return text.toString();
                    },
                    tenant);
        }
    }
}
