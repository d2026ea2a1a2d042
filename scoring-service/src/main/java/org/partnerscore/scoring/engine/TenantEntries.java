package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the entries of one tenant give to an option, or why they give nothing: the tenant's size at M decides, where the
 * option asks for a size.
 */
record TenantEntries(
        Frame frame,
        int tenant,
        Association association,
        Optional<StandingBySeats> standing,
        long sum,
        List<EntryNode> entries)
        implements Node {

    /** Makes the contribution of one entry. */
    @FunctionalInterface
    interface Leaf {
        EntryNode of(Entries entries, Entry entry);
    }

    static Tally tally(Frame frame, ProductList products, Optional<SizeBand> band, LostEntries lostEntries, Leaf leaf) {
        Computation computation = frame.computation();
        Entries entries = computation.entries(products, frame.option());
        List<TenantEntries> tenants = new ArrayList<>();
        long total = 0;
        for (int tenant = 0; tenant < computation.tenantCount(); tenant++) {
            if (entries.covers(tenant)) {
                Optional<StandingBySeats> standing = standing(frame, band, tenant);
                long sum = 0;
                List<EntryNode> leaves = new ArrayList<>();
                if (standing.isEmpty() || standing.get().isEligible()) {
                    for (Entry entry : entries.of(tenant)) {
                        if (!entry.isLost() || lostEntries == LostEntries.COST_THEIR_BASELINE) {
                            EntryNode node = leaf.of(entries, entry);
                            leaves.add(node);
                            sum += node.count();
                        }
                    }
                }
                total += sum;
                tenants.add(new TenantEntries(frame, tenant, entries.association(tenant), standing, sum, leaves));
            }
        }
        return Tally.of(total, tenants);
    }

    private static Optional<StandingBySeats> standing(Frame frame, Optional<SizeBand> band, int tenant) {
        return band.map(known -> known.judge(frame, frame.computation().measurementMonth(), tenant));
    }

    static void plan(ProductList products, Optional<SizeBand> band, Option option, Needs needs) {
        Coverage now = needs.coverage(products, option, needs.measurementMonth());
        Coverage lastYear = needs.coverage(products, option, needs.lastYear());
        for (int tenant = 0; tenant < needs.tenantCount(); tenant++) {
            if (now.covers(tenant)) {
                needs.usage(needs.measurementMonth(), tenant, products.products());
            }
            if (lastYear.covers(tenant)) {
                needs.usage(needs.lastYear(), tenant, products.products());
            }
            if (now.covers(tenant) || lastYear.covers(tenant)) {
                if (band.isPresent()) {
                    needs.size(band.get(), needs.measurementMonth(), tenant);
                }
                planBaselines(products, now, lastYear, needs, tenant);
            }
        }
    }

    private static void planBaselines(ProductList products, Coverage now, Coverage lastYear, Needs needs, int tenant) {
        for (int position = 0; position < products.products().size(); position++) {
            Association current = now.of(tenant, position);
            if (current != null && lastYear.of(tenant, position) == null) {
                LocalDate since = current.associatedOn();
                needs.usage(
                        Months.index(since), tenant, List.of(products.products().get(position)));
            }
        }
    }

    @Override
    public String segment() {
        return frame.computation().tenant(tenant);
    }

    @Override
    public Sentence sentence() {
        if (standing.isEmpty()) {
            return Sentence.TENANT_OF_ANY_SIZE;
        }
        return switch (standing.get().size().standing()) {
            case IN_BAND -> Sentence.TENANT_ELIGIBLE;
            case BY_GRACE -> Sentence.TENANT_ELIGIBLE_BY_GRACE;
            case OUT_OF_BAND -> Sentence.TENANT_OUT_OF_BAND;
        };
    }

    @Override
    public void tell(Teller teller) {
        teller.text("tenant", segment());
        teller.month("month", Months.month(frame.computation().measurementMonth()));
        teller.number("value", sum);
        teller.number("points", points());
        standing.ifPresent(known -> known.tell(teller));
    }

    @Override
    public RuleRef rule() {
        return standing.isEmpty()
                ? frame.option().rule()
                : standing.get().band().rule();
    }

    @Override
    public Fraction points() {
        return frame.points(sum);
    }

    @Override
    public Optional<Fraction> value() {
        return Optional.of(frame.value(sum));
    }

    @Override
    public List<RecordRef> records() {
        List<RecordRef> records = new ArrayList<>(2);
        records.add(association.record());
        standing.ifPresent(known -> records.addAll(known.records()));
        return records;
    }

    @Override
    public List<? extends Node> children() {
        return entries;
    }
}
