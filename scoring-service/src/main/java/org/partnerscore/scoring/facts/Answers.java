package org.partnerscore.scoring.facts;

import java.util.List;

/** What the neighbours answered in one gathering, as it came. */
record Answers(byte[] associations, List<byte[]> certificates, List<byte[]> usage) {

    Answers {
        certificates = List.copyOf(certificates);
        usage = List.copyOf(usage);
    }

    int bytes() {
        return associations.length + bytes(certificates) + bytes(usage);
    }

    private static int bytes(List<byte[]> bodies) {
        return bodies.stream().mapToInt(body -> body.length).sum();
    }
}
