package org.partnerscore.benefits.scoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.scoring.Designations.BestOfMonth;
import org.partnerscore.benefits.scoring.Designations.Days;
import org.partnerscore.benefits.scoring.Designations.Designation;
import org.partnerscore.benefits.scoring.Designations.Missing;
import org.partnerscore.testing.ProviderContract;

class DesignationsContractTest {

    private static final LocalDate DAY = LocalDate.parse("2023-10-15");

    private final ObjectMapper json =
            new ObjectMapper().registerModule(new JavaTimeModule()).registerModule(new Jdk8Module());
    private final ProviderContract scoring = new ProviderContract("scoring-service");

    @Test
    void everythingThatIsReadOfDesignationsIsDocumentedByScoring() {
        ObjectNode whole = json.valueToTree(new Designations(List.of(new Designation(
                Area.MODERN_WORK,
                Designations.Status.QUALIFIED,
                DAY,
                DAY,
                List.of(new Days(DAY, DAY)),
                List.of(new BestOfMonth(YearMonth.from(DAY), BigDecimal.TEN)),
                List.of(new Missing("deployments", BigDecimal.ONE, BigDecimal.TEN, "One more.")),
                List.of(new Stale("telemetry-service", Instant.EPOCH))))));
        scoring.answers("get", "/api/v1/designations/{partnerId}", 200, whole);
    }
}
