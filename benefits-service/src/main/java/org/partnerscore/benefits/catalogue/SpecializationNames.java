package org.partnerscore.benefits.catalogue;

/** Knows which specializations there are; whoever has the catalogue of specializations implements it. */
@FunctionalInterface
public interface SpecializationNames {

    boolean isKnown(String specialization);
}
