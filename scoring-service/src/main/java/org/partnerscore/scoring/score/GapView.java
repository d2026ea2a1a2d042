package org.partnerscore.scoring.score;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.scoring.engine.Gap;

/** Usage that a score looked for and nobody delivered. */
@Schema(name = "Gap")
public record GapView(
        @Schema(examples = "USAGE_MISSING") Gap.Code code,

        @Schema(nullable = true, description = "Null where the whole month is missing")
        String tenantId,

        @Schema(nullable = true, description = "Null where the whole month is missing", examples = "teams")
        String product,

        @Schema(implementation = String.class, examples = "2023-08")
        YearMonth month) {

    private static final int SHOWN = 100;

    /** The first hundred. */
    public static List<GapView> first(Collection<Gap> gaps) {
        return gaps.stream().limit(SHOWN).map(GapView::of).toList();
    }

    private static GapView of(Gap gap) {
        return new GapView(
                gap.code(), gap.tenantId().orElse(null), gap.product().orElse(null), gap.month());
    }
}
