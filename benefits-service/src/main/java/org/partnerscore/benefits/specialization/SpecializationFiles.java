package org.partnerscore.benefits.specialization;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.partnerscore.benefits.data.DataFiles;

/** The files of specializations, read when the service starts. */
@ApplicationScoped
class SpecializationFiles {

    static final DataFiles FILES = new DataFiles("specializations");

    private final SpecializationConfig config;

    SpecializationFiles(SpecializationConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    @Startup
    SpecializationCatalogue specializationCatalogue() {
        return new SpecializationReader().read(FILES.from(config.directory()));
    }
}
