package org.partnerscore.scoring.engine;

import java.util.List;

/** Products that a rule looks at, by slug. */
public record ProductList(String name, List<String> products, RuleRef rule) {

    public ProductList {
        products = List.copyOf(products);
    }
}
