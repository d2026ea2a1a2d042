package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;

/** The coverages that several metrics of one computation share, each computed once. */
final class Coverages {

    private final Tenancies tenancies;
    private final List<ProductColumns> columns = new ArrayList<>();
    private final List<Coverage> coverages = new ArrayList<>();
    private final List<Reach> reaches = new ArrayList<>();

    Coverages(Tenancies tenancies) {
        this.tenancies = tenancies;
    }

    ProductColumns columns(ProductList list) {
        for (ProductColumns known : columns) {
            if (known.list() == list) {
                return known;
            }
        }
        ProductColumns laid = new ProductColumns(list, tenancies.products());
        columns.add(laid);
        return laid;
    }

    Coverage at(ProductList list, AssociationTypes types, int month) {
        for (Coverage known : coverages) {
            if (known.isOf(list, types, month)) {
                return known;
            }
        }
        Coverage coverage = new Coverage(tenancies, columns(list), types, month);
        coverages.add(coverage);
        return coverage;
    }

    Reach reach(Services services, AssociationTypes types, int month) {
        for (Reach known : reaches) {
            if (known.isOf(services, types, month)) {
                return known;
            }
        }
        Reach reach = new Reach(tenancies, services, types, month);
        reaches.add(reach);
        return reach;
    }
}
