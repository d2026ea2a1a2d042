package org.partnerscore.benefits.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnerscore.common.audit.Deed;

/**
 * What requests are in the audit log: figures and days. Who has a seat, which key was used and why there is an exception stand where they
 * are recorded: holders may be people, a key is its partner's secret, and a reason is in somebody's own words.
 */
final class Deeds {

    record Use(BigDecimal activated, BigDecimal used) {}

    record Lines(List<Line> entries) {}

    record Line(long sequence, EntryKind kind, BigDecimal quantity) {}

    record Granting(BigDecimal quantity, LocalDate from, LocalDate endsOn) {

        static Granting of(GrantOverride override) {
            return new Granting(override.quantity(), override.from(), override.endsOn());
        }
    }

    /** @param changed what changed without being shown */
    record Details(List<String> changed) {}

    private Deeds() {}

    static Deed of(LedgerAnswer answer, Balance before) {
        return Deed.to("entitlements", answer.partnerId() + "/" + answer.benefit())
                .before(new Use(before.activated(), before.used()))
                .after(new Use(answer.balance().activated(), answer.balance().used()))
                .details(new Lines(answer.entries().stream()
                        .map(entry -> new Line(entry.sequence(), entry.kind(), entry.quantity()))
                        .toList()));
    }

    static Deed of(String partnerId, String benefit, Optional<GrantOverride> former, GrantOverride made) {
        Deed deed = Deed.to("overrides", partnerId + "/" + benefit).after(Granting.of(made));
        if (former.isEmpty()) {
            return deed;
        }
        Deed changing = deed.before(Granting.of(former.get()));
        return former.get().reason().equals(made.reason())
                ? changing
                : changing.details(new Details(List.of("reason")));
    }
}
