package org.partnerscore.scoring.facts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the neighbours answered in one gathering, as it came. */
record Answers(byte[] associations, List<byte[]> certificates, List<byte[]> usage) {

    Answers {
        certificates = List.copyOf(certificates);
        usage = List.copyOf(usage);
    }

    /** Byte by byte. */
    boolean areThoseOf(Answers other) {
        return Arrays.equals(associations, other.associations)
                && same(certificates, other.certificates)
                && same(usage, other.usage);
    }

    private static boolean same(List<byte[]> one, List<byte[]> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> Arrays.equals(one.get(i), other.get(i)));
    }

    int bytes() {
        return associations.length + bytes(certificates) + bytes(usage);
    }

    private static int bytes(List<byte[]> bodies) {
        return bodies.stream().mapToInt(body -> body.length).sum();
    }
}
