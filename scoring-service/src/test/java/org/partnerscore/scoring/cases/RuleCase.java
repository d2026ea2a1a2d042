package org.partnerscore.scoring.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A rule case as it is written: given facts, a day, the expected score. Everything not named is left at its default and
 * nothing not named is checked; a name with a range such as "t{1..5}" stands for five tenants or people.
 */
record RuleCase(
        @JsonProperty(required = true) String name,
        String why,
        String golden,
        String area,
        @JsonProperty(required = true) LocalDate asOf,
        String partner,
        List<String> locations,
        Boolean loaded,
        List<GivenAssociation> associations,
        List<GivenUsage> usage,
        List<GivenPerson> people,
        List<GivenCustomer> customers,
        @JsonProperty(required = true) Expected expect) {

    RuleCase {
        area = area == null ? "modern-work" : area;
        partner = partner == null ? "p" : partner;
        locations = orNone(locations);
        loaded = loaded == null || loaded;
        associations = orNone(associations);
        usage = orNone(usage);
        people = orNone(people);
        customers = orNone(customers);
    }

    /** In force over [from, to); products none = all. */
    record GivenAssociation(
            String partner, String tenant, String type, List<String> products, LocalDate from, LocalDate to) {
        GivenAssociation {
            products = orNone(products);
        }
    }

    /**
     * Per month or range of months such as "2022-09..2023-08": paid available units and monthly active users (months), Azure
     * consumed revenue in USD (acr), revenue in USD, capacity units.
     */
    record GivenUsage(
            String tenant,
            String product,
            Map<String, List<Long>> months,
            Map<String, BigDecimal> acr,
            Map<String, BigDecimal> revenue,
            Map<String, BigDecimal> capacity) {
        GivenUsage {
            months = orNone(months);
            acr = orNone(acr);
            revenue = orNone(revenue);
            capacity = orNone(capacity);
        }
    }

    record GivenCustomer(String tenant, String segment) {}

    record GivenPerson(
            String person,
            String partner,
            LocalDate linkedOn,
            LocalDate unlinkedOn,
            List<GivenCertificate> certificates) {
        GivenPerson {
            certificates = orNone(certificates);
        }
    }

    record GivenCertificate(
            String code,
            String storedAs,
            LocalDate earnedOn,
            LocalDate expiresOn,
            LocalDate revokedOn,
            LocalDate retiredOn) {}

    /** Metrics are named track/metric, options track/metric/option, nodes by their id below the area. */
    record Expected(
            String edition,
            String programEdition,
            String track,
            BigDecimal total,
            Integer displayTotal,
            Boolean qualified,
            Map<String, ExpectedTrack> tracks,
            Map<String, BigDecimal> categories,
            Map<String, ExpectedScore> metrics,
            Map<String, ExpectedScore> options,
            Map<String, ExpectedNode> nodes,
            List<String> absentNodes,
            List<String> gaps) {}

    record ExpectedTrack(BigDecimal total, Boolean qualified) {}

    record ExpectedScore(
            BigDecimal points, BigDecimal value, BigDecimal target, String option, String exact, String reason) {}

    record ExpectedNode(
            BigDecimal points, BigDecimal value, String exact, List<String> says, List<String> records, String rule) {
        ExpectedNode {
            says = orNone(says);
        }
    }

    private static <V> Map<String, V> orNone(Map<String, V> map) {
        return map == null ? Map.of() : map;
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
