package org.partnerscore.scoring.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A certificate whose certification stands on a metric's list, and whether it counts on a day. */
record Judged(Certificate certificate, CertificationList.Listed listed, Verdict verdict) {

    /** Ordered from what counts to what is furthest from counting. */
    enum Verdict {
        COUNTS,
        RETIRED_TOO_LONG,
        NOT_LISTED_THEN,
        NOT_HELD
    }

    private static final Comparator<Judged> WHAT_COUNTS_FIRST = Comparator.comparing(Judged::verdict)
            .thenComparing(judged -> judged.certificate().earnedOn())
            .thenComparing(judged -> judged.certificate().storedAs());

    static List<Judged> all(CertificationList list, List<Certificate> certificates, LocalDate day) {
        List<Judged> judged = new ArrayList<>(certificates.size());
        for (Certificate certificate : certificates) {
            list.find(certificate.certification())
                    .ifPresent(listed ->
                            judged.add(new Judged(certificate, listed, judge(list, listed, certificate, day))));
        }
        judged.sort(WHAT_COUNTS_FIRST);
        return judged;
    }

    boolean counts() {
        return verdict == Verdict.COUNTS;
    }

    private static Verdict judge(
            CertificationList list, CertificationList.Listed listed, Certificate certificate, LocalDate day) {
        if (!isHeld(certificate, day)) {
            return Verdict.NOT_HELD;
        }
        if (!listed.isListedOn(day)) {
            return Verdict.NOT_LISTED_THEN;
        }
        // A list entry that says until when stands in place of what the retirement would say.
        Optional<LocalDate> last = listed.until().isPresent() ? Optional.empty() : list.lastDayOf(certificate);
        return last.isPresent() && day.isAfter(last.get()) ? Verdict.RETIRED_TOO_LONG : Verdict.COUNTS;
    }

    private static boolean isHeld(Certificate certificate, LocalDate day) {
        return !day.isBefore(certificate.earnedOn())
                && certificate.expiresOn().map(day::isBefore).orElse(true)
                && certificate.revokedOn().map(day::isBefore).orElse(true);
    }
}
