package org.partnerscore.scoring.engine;

import java.util.ArrayList;
import java.util.List;

/** People linked to the partner on asOf who hold a certification of the list; a person counts once, whatever they hold. */
public record CertifiedPeople(CertificationList list) implements MetricShape {

    /** Skilling reads no usage. */
    @Override
    public void plan(Option option, Needs needs) {}

    @Override
    public Tally tally(Metric metric, Option option, Computation computation) {
        List<CertifiedPerson> people = of(list, new Frame(computation, metric, option));
        return Tally.of(people.stream().mapToLong(CertifiedPerson::count).sum(), people);
    }

    static List<CertifiedPerson> of(CertificationList list, Frame frame) {
        Computation computation = frame.computation();
        List<CertifiedPerson> people = new ArrayList<>();
        for (Person person : computation.people()) {
            List<Judged> certificates = Judged.all(list, person.certificates(), computation.asOf());
            // Who holds nothing that the list knows has nothing to do with this metric.
            if (!certificates.isEmpty()) {
                people.add(new CertifiedPerson(frame, person, certificates));
            }
        }
        return people;
    }

    @Override
    public List<CertificationList> certifications() {
        return List.of(list);
    }

    @Override
    public Unit unit() {
        return Unit.PEOPLE;
    }
}
