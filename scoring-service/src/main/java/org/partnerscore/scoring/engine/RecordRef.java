package org.partnerscore.scoring.engine;

/** One version of one stored record, under the key that its owner's feed gives it. */
public record RecordRef(RecordType type, String key, int version) {}
