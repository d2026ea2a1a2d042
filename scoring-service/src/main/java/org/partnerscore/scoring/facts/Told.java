package org.partnerscore.scoring.facts;

/** What a neighbour answered: as it came, and as it is read. */
record Told<A>(byte[] body, A answer) {}
