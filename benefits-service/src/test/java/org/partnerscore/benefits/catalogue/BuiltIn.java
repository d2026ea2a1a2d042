package org.partnerscore.benefits.catalogue;

/** The catalogue that is built in, for tests of what rests on it. */
public final class BuiltIn {

    private BuiltIn() {}

    public static Catalogue catalogue() {
        return new CatalogueReader(name -> false).read(CatalogueFiles.FILES.builtIn());
    }
}
