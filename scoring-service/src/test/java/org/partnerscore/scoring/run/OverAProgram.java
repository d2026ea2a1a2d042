package org.partnerscore.scoring.run;

import io.quarkus.test.common.QuarkusTestResource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.partnerscore.scoring.facts.NeighboursTestResource;
import org.partnerscore.scoring.facts.WholeProgram;
import org.partnerscore.testing.ServiceSurroundings;

/** What a run is tested with: a program of some partners, of every test's own. */
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(NeighboursTestResource.class)
abstract class OverAProgram {

    static final int PARTNERS = 24;

    WholeProgram program;

    final String name = "r" + UUID.randomUUID().toString().substring(0, 8) + "-";

    @BeforeEach
    void aProgram() {
        program.fill(name, PARTNERS);
    }

    @AfterEach
    void calm() {
        program.clear();
    }

    String partner(int number) {
        return name + String.format("%02d", number);
    }
}
