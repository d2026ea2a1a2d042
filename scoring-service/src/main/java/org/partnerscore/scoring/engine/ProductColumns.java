package org.partnerscore.scoring.engine;

import java.util.Arrays;

/** A rule's product list laid over the products that occur in the facts, in both directions. */
final class ProductColumns {

    private final ProductList list;
    private final int[] columnOf;
    private final int[] positionOf;

    ProductColumns(ProductList list, Products products) {
        this.list = list;
        columnOf = products.numbers(list.products());
        positionOf = new int[products.count()];
        Arrays.fill(positionOf, Products.UNKNOWN);
        for (int position = 0; position < columnOf.length; position++) {
            if (columnOf[position] != Products.UNKNOWN) {
                positionOf[columnOf[position]] = position;
            }
        }
    }

    ProductList list() {
        return list;
    }

    int size() {
        return columnOf.length;
    }

    String slug(int position) {
        return list.products().get(position);
    }

    /** The column of the facts, or {@link Products#UNKNOWN} for a product that nobody used or named. */
    int column(int position) {
        return columnOf[position];
    }

    /** The position on the list, or {@link Products#UNKNOWN} for a product that the list does not have. */
    int position(int column) {
        return positionOf[column];
    }
}
