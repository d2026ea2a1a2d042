package org.partnerscore.benefits.scoring;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerscore.benefits.catalogue.Area;

/** Where a partner stands in every area; scoring-service says more, and may come to say more still. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Designations(List<Designation> items) {

    public Designations {
        requireAll(items);
        items = List.copyOf(items);
    }

    /** What the answer rests on instead of fresh facts, each service once for every area; empty for a fresh answer. */
    public List<Stale> stale() {
        return items.stream().flatMap(item -> item.stale().stream()).distinct().toList();
    }

    /** Whether a day of the window qualifies. */
    public enum Status {
        @JsonProperty("in-progress")
        IN_PROGRESS,
        @JsonProperty("qualified")
        QUALIFIED
    }

    /** One area. A member that is absent makes it no answer: it must not be read as "not qualified". */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Designation(
            Area solutionArea,
            Status status,
            LocalDate windowFrom,
            LocalDate windowTo,
            List<Days> qualifiedDays,
            List<BestOfMonth> months,
            List<Missing> missing,
            List<Stale> stale) {

        public Designation {
            requireAll(solutionArea, status, windowFrom, windowTo, qualifiedDays, months, missing, stale);
            qualifiedDays = List.copyOf(qualifiedDays);
            months = List.copyOf(months);
            missing = List.copyOf(missing);
            stale = List.copyOf(stale);
        }

        public boolean qualifies() {
            return status == Status.QUALIFIED;
        }

        /** The last day of the window that qualified. */
        public Optional<LocalDate> qualifiedOn() {
            return qualifiedDays.stream().map(Days::to).max(LocalDate::compareTo);
        }

        /** The highest total of a month; empty where it has none, or no day of it has come yet. */
        public Optional<BigDecimal> best(YearMonth month) {
            return months.stream()
                    .filter(each -> each.month().equals(month))
                    .findFirst()
                    .map(BestOfMonth::best);
        }
    }

    /** Both days are included. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Days(LocalDate from, LocalDate to) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record BestOfMonth(YearMonth month, BigDecimal best) {}

    /** What a metric lacks, in how many points that is worth and in a sentence. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Missing(String metric, BigDecimal by, BigDecimal points, String text) {}

    private static void requireAll(Object... members) {
        if (Stream.of(members).anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("A designation lacks a member");
        }
    }
}
