package org.partnerscore.benefits.catalogue;

import java.time.LocalDate;

/**
 * For how many specializations of a category quantities are granted.
 *
 * @param cap at least 0
 * @param edition first day of the edition that says so
 */
public record Cap(Category category, int cap, LocalDate edition, Citation source) {

    public Cap {
        if (cap < 0) {
            throw new IllegalArgumentException("A cap is not below zero");
        }
    }
}
