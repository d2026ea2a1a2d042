package org.partnerscore.scoring.rulebook;

import java.time.LocalDate;
import org.partnerscore.scoring.engine.ProgramEdition;
import org.partnerscore.scoring.engine.WindowRules;

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
                windows(file.at("windows")),
                file.rule());
    }

    private static WindowRules windows(Cursor windows) {
        Cursor notEnrolled = windows.at("notEnrolled");
        Cursor enrolled = windows.at("enrolled");
        Cursor renewal = windows.at("renewal");
        return new WindowRules(
                new WindowRules.NotEnrolled(notEnrolled.choice("begins", WindowRules.NotEnrolled.Begins.class), (int)
                        notEnrolled.number("monthsBefore")),
                enrolled.has("days")
                        ? new WindowRules.LastDays((int) enrolled.number("days"))
                        : new WindowRules.WholeMonths(
                                (int) enrolled.number("monthsBefore"),
                                enrolled.choice("renewalDays", WindowRules.WholeMonths.RenewalDays.class)),
                new WindowRules.Renewal(
                        (int) renewal.number("days"), renewal.choice("when", WindowRules.Renewal.When.class)));
    }
}
