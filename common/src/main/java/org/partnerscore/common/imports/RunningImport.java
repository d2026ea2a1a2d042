package org.partnerscore.common.imports;

import java.util.UUID;

/** An import on its way: written by the thread that runs it, read by the one that tells how far it is. */
final class RunningImport {

    private final UUID id;
    private volatile long received;

    RunningImport(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    void received(long rows) {
        received = rows;
    }

    long received() {
        return received;
    }
}
