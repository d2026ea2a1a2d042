package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;

/**
 * The services of tenants that associations of some types cover on the last day of a month. A tenant's revenue counts once
 * however many cover it; shown is the first by priority: PAL, DPOR, CSP tier 1, CSP tier 2, then the earliest.
 */
final class Reach implements Associated {

    private static final Comparator<AssociationType> BY_PRIORITY = Comparator.comparing(type -> switch (type) {
        case PAL -> 0;
        case DPOR -> 1;
        case CSP_TIER_1 -> 2;
        case CSP_TIER_2 -> 3;
        case CPOR -> 4;
    });

    private final Services services;
    private final AssociationTypes types;
    private final int month;
    private final Association[] shown;
    private final boolean[] everything;
    private final BitSet[] named;

    Reach(Tenancies tenancies, Services services, AssociationTypes types, int month) {
        this.services = services;
        this.types = types;
        this.month = month;
        this.shown = new Association[tenancies.count()];
        this.everything = new boolean[tenancies.count()];
        this.named = new BitSet[tenancies.count()];
        LocalDate lastDay = Months.lastDay(month);
        for (int tenant = 0; tenant < shown.length; tenant++) {
            for (Tenancies.Tenancy tenancy : tenancies.of(tenant)) {
                Association association = tenancy.association();
                if (types.contains(association.type())
                        && association.inForceOn(lastDay)
                        && names(association, tenant, tenancy)) {
                    show(tenant, association);
                }
            }
        }
    }

    /** Names that the rule does not look at have no effect. */
    private boolean names(Association association, int tenant, Tenancies.Tenancy tenancy) {
        if (tenancy.products() == null) {
            everything[tenant] = true;
            return true;
        }
        boolean any = false;
        for (int index = 0; index < tenancy.products().length; index++) {
            if (services.includes(association.products().get(index))) {
                any = true;
                if (named[tenant] == null) {
                    named[tenant] = new BitSet();
                }
                named[tenant].set(tenancy.products()[index]);
            }
        }
        return any;
    }

    private void show(int tenant, Association association) {
        if (shown[tenant] == null || BY_PRIORITY.compare(association.type(), shown[tenant].type()) < 0) {
            shown[tenant] = association;
        }
    }

    boolean isOf(Services askedServices, AssociationTypes askedTypes, int askedMonth) {
        return services == askedServices && month == askedMonth && types.equals(askedTypes);
    }

    @Override
    public boolean covers(int tenant) {
        return shown[tenant] != null;
    }

    boolean covers(int tenant, int column) {
        return everything[tenant] || (named[tenant] != null && named[tenant].get(column));
    }

    @Override
    public Association of(int tenant) {
        return shown[tenant];
    }
}
