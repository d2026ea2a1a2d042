package org.partnerscore.scoring.explanation;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the wording once; a sentence without a template stops the start. */
@Singleton
final class Explanations {

    @Produces
    @Singleton
    @Startup
    Explanation explanation() {
        return new Explanation(Sentences.load());
    }
}
