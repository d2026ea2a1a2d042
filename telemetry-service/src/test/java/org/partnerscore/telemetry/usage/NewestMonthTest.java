package org.partnerscore.telemetry.usage;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.partnerscore.telemetry.Telemetry;
import org.partnerscore.testing.Metrics;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
class NewestMonthTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI scrape;

    @Inject
    Clock clock;

    @Test
    void itsAgeIsThatOfTheMonthWhoseUsageIsTheNewest() {
        YearMonth current = YearMonth.now(clock);
        Telemetry.importUsage("tenantId,product,month,monthlyActiveUsers\n%s,teams,%s,5\n%s,teams,%s,5\n"
                        .formatted(Telemetry.freshTenant(), current, Telemetry.freshTenant(), current.minusMonths(3)))
                .statusCode(200)
                .body("created", is(2));
        Duration age = Duration.between(
                current.atDay(1).atStartOfDay(ZoneOffset.UTC), clock.instant().atZone(ZoneOffset.UTC));
        assertEquals(age.toSeconds(), new Metrics(scrape).sum("usage_newest_month_age_seconds"), 60);
    }
}
