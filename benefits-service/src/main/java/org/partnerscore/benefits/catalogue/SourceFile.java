package org.partnerscore.benefits.catalogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What all files of the catalogue have in common: a day, a folder, and documents to which their entries are cited. */
interface SourceFile {

    LocalDate edition();

    Map<String, Document> documents();

    /** The folder it belongs in. */
    String folder();

    /** Every citation, by the JSON Pointer of where it stands. */
    Map<String, Source> sources();

    record Document(String title, String dated, Optional<String> url) {}

    record Source(String document, Optional<String> place) {}

    default Citation citation(Source source) {
        Document document = documents().get(source.document());
        return new Citation(document.title(), document.dated(), document.url(), source.place());
    }
}
