package org.partnerscore.benefits.catalogue;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.partnerscore.benefits.data.DataFiles;

/** The catalogue's files, read when the service starts. */
@ApplicationScoped
class CatalogueFiles {

    static final DataFiles FILES = new DataFiles("catalogue");

    private final CatalogueConfig config;

    CatalogueFiles(CatalogueConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    @Startup
    Catalogue catalogue(Instance<SpecializationNames> specializations) {
        return new CatalogueReader(name -> specializations.stream().allMatch(known -> known.isKnown(name)))
                .read(FILES.from(config.directory()));
    }
}
