package org.partnerscore.scoring.engine;

import java.util.List;

/** Products that a rule looks at, by slug. */
public record ProductList(String name, List<String> products, RuleRef rule) implements Services {

    public ProductList {
        products = List.copyOf(products);
    }

    @Override
    public boolean includes(String product) {
        return products.contains(product);
    }

    @Override
    public List<String> asked() {
        return products;
    }
}
