package org.partnerscore.local.sample;

import java.time.LocalDate;

/** A person is linked to a partner from a day on; a later link to another partner ends it. */
record Link(String individual, String partner, LocalDate from, String name, String email) {}
