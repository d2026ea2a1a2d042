package org.partnerscore.benefits.membership;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.partnerscore.benefits.standing.Membership.Year;

/**
 * The program's dated facts about memberships, from {@code membership/program.yaml}.
 *
 * @param qualifyingTotal points that qualify, for telling how many are missing: whether a partner qualifies is scoring-service's word
 * @param warnings so many days before the end a designation that lacks points is warned about, the most first
 */
record Program(
        int qualifyingTotal,
        List<Fee> fees,
        List<Renewals> renewals,
        List<Integer> warnings,
        Refunds refund,
        LegacyEnd legacy) {

    private static final String FILE = "/membership/program.yaml";

    Program {
        if (fees.isEmpty() || renewals.isEmpty()) {
            throw new IllegalArgumentException(FILE + " names no fee or no renewal");
        }
        fees = fees.stream().sorted(Comparator.comparing(Fee::from)).toList();
        renewals = renewals.stream()
                .sorted(Comparator.comparing(Renewals::anniversariesFrom))
                .toList();
        warnings = warnings.stream().sorted(Comparator.reverseOrder()).toList();
        Objects.requireNonNull(refund, FILE + " says nothing about refunds");
        Objects.requireNonNull(legacy, FILE + " says nothing about legacy memberships");
    }

    /** A year's fee in whole US dollars, for any number of designations. */
    record Fee(LocalDate from, int usd, String source) {}

    /** On which days memberships with an anniversary from a day on are renewed. */
    record Renewals(LocalDate anniversariesFrom, int days, When when, String source) {}

    enum When {
        @JsonProperty("after-the-anniversary")
        AFTER,
        @JsonProperty("until-the-anniversary")
        UNTIL
    }

    /** Within how many days after the purchase it can be given back. */
    record Refunds(int days, String source) {}

    /** The last anniversary that a membership of the former program can have. */
    record LegacyEnd(LocalDate lastAnniversary, String source) {}

    static Program builtIn() {
        JsonMapper yaml = JsonMapper.builder(new YAMLFactory())
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream file = Program.class.getResourceAsStream(FILE)) {
            return yaml.readValue(file, Program.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    Fee feeOn(LocalDate day) {
        Fee found = fees.get(0);
        for (Fee fee : fees) {
            found = fee.from().isAfter(day) ? found : fee;
        }
        return found;
    }

    /** The year of a membership up to an anniversary, not renewed yet. */
    Year year(LocalDate from, LocalDate anniversary) {
        Renewals rule = renewals.get(0);
        for (Renewals each : renewals) {
            rule = each.anniversariesFrom().isAfter(anniversary) ? rule : each;
        }
        return switch (rule.when()) {
            case AFTER ->
                Years.notRenewed(from, anniversary, anniversary.plusDays(1), anniversary.plusDays(rule.days() + 1L));
            case UNTIL ->
                Years.notRenewed(from, anniversary, anniversary.minusDays(rule.days() - 1L), anniversary.plusDays(1));
        };
    }

    /** Whether something that was bought on a day can still be given back. */
    boolean isRefundable(LocalDate purchasedOn, LocalDate day) {
        return !day.isAfter(purchasedOn.plusDays(refund.days()));
    }
}
