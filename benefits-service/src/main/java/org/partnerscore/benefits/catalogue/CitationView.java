package org.partnerscore.benefits.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A citation as the API shows it, here and wherever else an answer rests on the catalogue. */
@Schema(name = "Citation", description = "Who says so.")
public record CitationView(
        @Schema(examples = "Microsoft AI Cloud Partner Program, program deck")
        String title,

        @Schema(description = "When it was published, as exactly as is known", examples = "2023, July to September")
        String dated,

        @Schema(nullable = true) String url,

        @Schema(description = "Slide, page or table", examples = "slide \"Benefits for Modern Work\"", nullable = true)
        String place) {

    public static CitationView of(Citation citation) {
        return new CitationView(
                citation.title(),
                citation.dated(),
                citation.url().orElse(null),
                citation.place().orElse(null));
    }
}
