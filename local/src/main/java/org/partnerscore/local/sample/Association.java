package org.partnerscore.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A partner works for a tenant over {@code [from, until)}; without products it covers all, without an end it goes on. */
record Association(String partner, UUID tenant, String type, List<String> products, LocalDate from, LocalDate until) {

    Association {
        products = List.copyOf(products);
    }
}
