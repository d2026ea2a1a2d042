package org.partnerscore.scoring.rulebook;

import java.time.LocalDate;
import org.partnerscore.scoring.engine.ProgramEdition;

/** Makes a program edition of a file that has passed the schema. */
final class ProgramReader {

    private ProgramReader() {}

    static ProgramEdition read(Cursor file, LocalDate from) {
        Cursor minimum = file.at("metricMinimum");
        boolean inclusive = minimum.has("atLeast");
        return new ProgramEdition(
                from,
                file.fraction("minimumTotal"),
                new ProgramEdition.MetricMinimum(
                        minimum.fraction(inclusive ? "atLeast" : "above"), inclusive, minimum.rule()),
                file.choice("limits", ProgramEdition.Limits.class),
                file.rule());
    }
}
