package org.partnerscore.benefits.catalogue;

import java.util.Optional;

/**
 * Who says so.
 *
 * @param dated when it was published, as exactly as is known
 * @param place slide, page or table in the document
 */
public record Citation(String title, String dated, Optional<String> url, Optional<String> place) {}
