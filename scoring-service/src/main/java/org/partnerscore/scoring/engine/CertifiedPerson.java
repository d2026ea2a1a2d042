package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One linked individual with certificates that the metric's list knows: counts as one, or not, and why. */
record CertifiedPerson(Frame frame, Person person, List<Judged> certificates) implements Node {

    private Judged best() {
        return certificates.get(0);
    }

    long count() {
        return best().counts() ? 1 : 0;
    }

    /** The same person, counting for other points. */
    CertifiedPerson worth(Fraction points) {
        return new CertifiedPerson(
                new Frame(frame.computation(), frame.metric(), frame.option(), points), person, certificates);
    }

    @Override
    public String segment() {
        return person.individualId();
    }

    @Override
    public Sentence sentence() {
        return switch (best().verdict()) {
            case COUNTS -> Sentence.PERSON_COUNTS;
            case RETIRED_TOO_LONG -> Sentence.PERSON_RETIRED;
            case NOT_LISTED_THEN -> Sentence.PERSON_NOT_LISTED;
            case NOT_HELD -> Sentence.PERSON_NOT_HELD;
        };
    }

    @Override
    public void tell(Teller teller) {
        Certificate certificate = best().certificate();
        teller.text("person", person.individualId());
        teller.text("certification", certificate.certification());
        teller.text("storedAs", certificate.storedAs());
        teller.day("earnedOn", certificate.earnedOn());
        teller.day("linkedOn", person.linkedOn());
        teller.day("asOf", frame.computation().asOf());
        certificate.expiresOn().ifPresent(day -> teller.day("expiresOn", day));
        certificate.revokedOn().ifPresent(day -> teller.day("revokedOn", day));
        certificate.retiredOn().ifPresent(day -> teller.day("retiredOn", day));
        teller.number("value", count());
        teller.number("points", points());
    }

    @Override
    public RuleRef rule() {
        return best().listed().rule();
    }

    @Override
    public Fraction points() {
        return frame.points(count());
    }

    @Override
    public Optional<Fraction> value() {
        return Optional.of(Fraction.of(count()));
    }

    /** The link, then every certificate that counts, or the one nearest to counting. */
    @Override
    public List<RecordRef> records() {
        List<RecordRef> records = new ArrayList<>();
        records.add(person.record());
        for (Judged judged : certificates) {
            if (judged.counts() || judged == best()) {
                records.add(judged.certificate().record(person.individualId()));
            }
        }
        return records;
    }

    @Override
    public boolean isContribution() {
        return true;
    }
}
