package org.partnerscore.scoring.facts;

/** A neighbour gave no answer, or none that can be read. */
final class NeighbourFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Service service;

    NeighbourFailed(Service service, Throwable cause) {
        super(service.id() + " gave no answer that can be used: " + cause, cause);
        this.service = service;
    }

    Service service() {
        return service;
    }
}
