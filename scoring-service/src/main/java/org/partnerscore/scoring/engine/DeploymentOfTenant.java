package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Optional;

/** Whether one tenant is a deployment at M, against whether it was in its baseline month. */
record DeploymentOfTenant(Frame frame, TenantEntry entry, Tested now, Tested before) implements Node {

    long count() {
        return (now.passes() ? 1 : 0) - (before.passes() ? 1 : 0);
    }

    @Override
    public String segment() {
        return frame.computation().tenant(entry.tenant());
    }

    @Override
    public Sentence sentence() {
        if (entry.isLost()) {
            return Sentence.TENANT_DEPLOYMENT_LOST;
        }
        return entry.isSinceLastYear()
                ? Sentence.TENANT_DEPLOYMENT_SINCE_LAST_YEAR
                : Sentence.TENANT_DEPLOYMENT_SINCE_ASSOCIATION;
    }

    @Override
    public void tell(Teller teller) {
        teller.text("tenant", segment());
        entry.tell(teller);
        teller.phrase("now", now.passes() ? Sentence.DEPLOYED : Sentence.NOT_DEPLOYED);
        teller.phrase("before", before.passes() ? Sentence.DEPLOYED : Sentence.NOT_DEPLOYED);
        teller.number("value", count());
        teller.number("points", points());
    }

    @Override
    public RuleRef rule() {
        return frame.option().rule();
    }

    @Override
    public Fraction points() {
        return frame.points(count());
    }

    @Override
    public Optional<Fraction> value() {
        return Optional.of(frame.value(count()));
    }

    @Override
    public List<RecordRef> records() {
        return entry.records();
    }

    @Override
    public List<? extends Node> children() {
        TestedTenant atBaseline = new TestedTenant(frame, entry.tenant(), entry.baselineMonth(), "before", -1, before);
        return entry.isLost()
                ? List.of(atBaseline)
                : List.of(new TestedTenant(frame, entry.tenant(), entry.month(), "now", 1, now), atBaseline);
    }

    @Override
    public boolean isContribution() {
        return true;
    }
}
