package org.partnerscore.benefits.entitlement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.ProviderContract;

class ScoringContractTest {

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    private final ProviderContract scoring = new ProviderContract("scoring-service");

    @Test
    void everythingThatIsReadOfAScorecardIsDocumentedByScoring() {
        Scorecard whole = new Scorecard(
                true,
                new BigDecimal("77.5"),
                LocalDate.of(2022, 10, 3),
                LocalDate.of(2023, 9, 6),
                List.of(new Gap("USAGE_MISSING", "a tenant", "teams", YearMonth.of(2023, 8))),
                1,
                List.of(new Stale("telemetry-service", Instant.EPOCH)));
        scoring.answers("get", "/api/v1/scores/{partnerId}/{area}", 200, json.valueToTree(whole));
    }
}
