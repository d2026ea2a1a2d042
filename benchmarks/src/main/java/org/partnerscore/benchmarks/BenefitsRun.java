package org.partnerscore.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What benefits-service answers from its last transition, beside a bare endpoint of the same framework that reads one row of the same
 * database by its key and returns a body of the same size: answers a second to two callers, in turns, medians of five.
 */
record BenefitsRun(Origin benefits, Commands database, Path repository, Path directory) {

    private static final int ROUNDS = 5;
    private static final Load WARM_UP = new Load(2, 10);
    private static final Load MEASURED = new Load(2, 4);
    private static final String PARTNER = "benchmark";
    private static final String BENEFIT = "microsoft-365-e5";
    private static final String ENTITLEMENTS = "/api/v1/entitlements/" + PARTNER;
    private static final String CHECK = ENTITLEMENTS + "/" + BENEFIT;

    /** Of one partner with two designations. */
    void print() {
        storePartner();
        try (BareEndpoint bare = BareEndpoint.start(repository, directory, database)) {
            line("entitlements of a partner", ENTITLEMENTS, bare);
            line("check of one benefit", CHECK, bare);
        }
    }

    private void storePartner() {
        database.sql("insert into standing (partner_id, standing) values ('" + PARTNER + "', '" + STANDING
                + "') on conflict (partner_id) do update set standing = excluded.standing");
    }

    private void line(String what, String path, BareEndpoint bare) {
        String body = benefits.get(path);
        bare.holds(database, "body", "x".repeat(body.length()));
        WARM_UP.of(benefits, path);
        WARM_UP.of(bare.origin(), "/bare/body");
        double[] ours = new double[ROUNDS];
        double[] limit = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = MEASURED.of(benefits, path);
            limit[round] = MEASURED.of(bare.origin(), "/bare/body");
        }
        System.out.printf(
                "%-28s %,8.0f /s   bare endpoint, %,d bytes too: %,.0f /s   its throughput times %.2f%n",
                what, median(ours), body.length(), median(limit), median(ours) / median(limit));
    }

    private static double median(double... values) {
        List<Double> sorted = new ArrayList<>(DoubleStream.of(values).boxed().toList());
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static final String STANDING = """
            {"partnerId": "benchmark", "legacy": null, "specializations": [], "assessments": [], "memberships": [{"from": "2026-03-01",
             "years": [{"from": "2026-03-01", "anniversary": "2027-03-01", "renewalOpens": "2027-01-31", "endsOn": "2027-03-02",
                        "renewedOn": null}],
             "designations": [
               {"area": "modern-work", "earnedOn": "2026-03-01", "benefitsFrom": "2026-03-01", "endsOn": "2027-03-02"},
               {"area": "security", "earnedOn": "2026-06-01", "benefitsFrom": "2026-06-01", "endsOn": "2027-03-02"}]}]}""";
}
