package org.partnerscore.scoring.facts;

import java.util.List;

/** What the neighbours answered in one gathering, as it came. */
record Answers(byte[] associations, byte[] certificates, List<byte[]> usage) {

    Answers {
        usage = List.copyOf(usage);
    }

    int bytes() {
        return associations.length
                + certificates.length
                + usage.stream().mapToInt(body -> body.length).sum();
    }
}
