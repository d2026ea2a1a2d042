package org.partnerscore.scoring.facts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What is asked of telemetry-service, and what of its columnar answer is read. */
@RegisterRestClient(configKey = "telemetry")
@Path("/api/v1/usage/queries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface TelemetryClient {

    /** The answer as it came, because it is kept as it came; it reads as an {@link Answer}. */
    @POST
    Uni<byte[]> query(@HeaderParam("X-Request-Id") String requestId, Query query);

    record Query(List<Selection> selections, Window seenBetween, List<YearMonth> loaded) {}

    /** Products left out = every product. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Selection(YearMonth from, YearMonth to, List<String> tenantIds, List<String> products) {}

    record Window(YearMonth from, YearMonth to) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<YearMonth> loaded, List<Columns> selections, Pairs seen) {

        public Answer {
            loaded = List.copyOf(loaded);
            selections = List.copyOf(selections);
        }
    }

    /** One element of each list per usage row; a sum over several months has no versions. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Columns(
            YearMonth from,
            YearMonth to,
            List<String> tenantIds,
            List<String> products,
            List<Long> paidAvailableUnits,
            List<Long> monthlyActiveUsers,
            List<BigDecimal> consumedRevenueUsd,
            List<BigDecimal> revenueUsd,
            List<BigDecimal> capacityUnits,
            List<Integer> months,
            List<Integer> versions) {

        public Columns {
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
            tenantIds = List.copyOf(tenantIds);
            products = List.copyOf(products);
            months = List.copyOf(months);
            // A sum over several months comes from rows of several versions, so that telemetry tells none.
            versions = from.equals(to) ? List.copyOf(versions) : Collections.nCopies(tenantIds.size(), 0);
            int rows = tenantIds.size();
            if (Stream.of(
                            products,
                            paidAvailableUnits,
                            monthlyActiveUsers,
                            consumedRevenueUsd,
                            revenueUsd,
                            capacityUnits,
                            months,
                            versions)
                    .anyMatch(column -> column.size() != rows)) {
                throw new IllegalArgumentException("columns of one selection differ in length");
            }
            if (from.equals(to) && versions.stream().anyMatch(version -> version < 1)) {
                throw new IllegalArgumentException("a stored usage row has a version of at least one");
            }
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Pairs(List<String> tenantIds, List<String> products) {

        public Pairs {
            tenantIds = List.copyOf(tenantIds);
            products = List.copyOf(products);
            if (products.size() != tenantIds.size()) {
                throw new IllegalArgumentException("columns of the pairs seen differ in length");
            }
        }
    }
}
