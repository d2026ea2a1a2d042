package org.partnerscore.scoring.engine;

import java.time.LocalDate;

/**
 * The entries (tenant, product of a list) that associations of some types cover on the last day of a month, each with the
 * earliest of those associations.
 */
final class Coverage implements Associated {

    private final ProductList list;
    private final AssociationTypes types;
    private final int month;
    private final int width;
    private final Association[] earliest;
    private final Association[] earliestOfTenant;

    Coverage(Tenancies tenancies, ProductColumns columns, AssociationTypes types, int month) {
        this.list = columns.list();
        this.types = types;
        this.month = month;
        this.width = columns.size();
        this.earliest = new Association[tenancies.count() * width];
        this.earliestOfTenant = new Association[tenancies.count()];
        LocalDate lastDay = Months.lastDay(month);
        for (int tenant = 0; tenant < earliestOfTenant.length; tenant++) {
            for (Tenancies.Tenancy tenancy : tenancies.of(tenant)) {
                Association association = tenancy.association();
                if (types.contains(association.type()) && association.inForceOn(lastDay)) {
                    cover(tenant, tenancy, columns);
                }
            }
        }
    }

    private void cover(int tenant, Tenancies.Tenancy tenancy, ProductColumns columns) {
        if (tenancy.products() == null) {
            for (int position = 0; position < width; position++) {
                cover(tenant, position, tenancy.association());
            }
            return;
        }
        for (int column : tenancy.products()) {
            int position = columns.position(column);
            if (position != Products.UNKNOWN) {
                cover(tenant, position, tenancy.association());
            }
        }
    }

    private void cover(int tenant, int position, Association association) {
        int slot = tenant * width + position;
        if (earliest[slot] == null) {
            earliest[slot] = association;
        }
        if (earliestOfTenant[tenant] == null) {
            earliestOfTenant[tenant] = association;
        }
    }

    ProductList list() {
        return list;
    }

    /** Identity of the list suffices: a rule file's lists are shared by everything that refers to them. */
    boolean isOf(ProductList askedList, AssociationTypes askedTypes, int askedMonth) {
        return list == askedList && month == askedMonth && types.equals(askedTypes);
    }

    /** The association that dates the entry, or null where nothing covers it. */
    Association of(int tenant, int position) {
        return earliest[tenant * width + position];
    }

    /** The earliest association that covers anything of the tenant, or null. */
    @Override
    public Association of(int tenant) {
        return earliestOfTenant[tenant];
    }

    @Override
    public boolean covers(int tenant) {
        return earliestOfTenant[tenant] != null;
    }
}
