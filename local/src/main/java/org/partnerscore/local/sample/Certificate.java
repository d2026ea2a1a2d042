package org.partnerscore.local.sample;

import java.time.LocalDate;

/** What a person earned, as the feed names it. */
record Certificate(String individual, String certification, LocalDate earned, LocalDate expires) {}
