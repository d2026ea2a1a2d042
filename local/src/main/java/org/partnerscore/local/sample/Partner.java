package org.partnerscore.local.sample;

/** A partner, or with a parent one of its locations. */
record Partner(String id, String name, String country, String parent) {}
