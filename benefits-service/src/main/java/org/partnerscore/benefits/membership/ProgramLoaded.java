package org.partnerscore.benefits.membership;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the program when the service starts: a file that cannot be read stops it. */
class ProgramLoaded {

    @Produces
    @Singleton
    Program program() {
        return Program.builtIn();
    }
}
