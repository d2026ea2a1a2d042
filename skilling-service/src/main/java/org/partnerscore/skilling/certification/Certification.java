package org.partnerscore.skilling.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be earned.
 *
 * @param code the exam that completes it, else its name in upper case with '-'
 * @param aliases other codes that count as this one
 * @param name what it is called now
 * @param level as published, empty where none is
 * @param sources who says so
 */
public record Certification(
        String code,
        List<String> aliases,
        String name,
        List<FormerName> formerNames,
        Optional<String> level,
        Optional<Retirement> retirement,
        List<String> sources) {

    /** The words that a level may be. */
    public static final List<String> LEVELS = List.of("fundamentals", "associate", "expert", "specialty", "assessment");

    public Certification {
        aliases = List.copyOf(aliases);
        formerNames = List.copyOf(formerNames);
        sources = List.copyOf(sources);
    }

    /** The code and every alias: all spellings under which a certificate may be stored. */
    public List<String> spellings() {
        return Stream.concat(Stream.of(code), aliases.stream()).toList();
    }

    /** The last day on which it can be earned. */
    public Optional<LocalDate> retiredOn() {
        return retirement.map(Retirement::on);
    }

    /** Whether it can no longer be earned on this day; its last day is not too late. */
    public boolean retiredBefore(LocalDate day) {
        return retiredOn().filter(last -> last.isBefore(day)).isPresent();
    }

    /**
     * What it was called.
     *
     * @param until first day of the next name, where known
     */
    public record FormerName(String name, Optional<LocalDate> until, List<String> sources) {
        public FormerName {
            sources = List.copyOf(sources);
        }
    }

    /** Its end; that of the certification, not of one of its exams. */
    public record Retirement(LocalDate on, List<String> sources) {
        public Retirement {
            sources = List.copyOf(sources);
        }
    }
}
