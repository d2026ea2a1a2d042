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
        Frame frame = new Frame(computation, metric, option);
        List<CertifiedPerson> people = new ArrayList<>();
        long sum = 0;
        for (Person person : computation.people()) {
            List<Judged> certificates = Judged.all(list, person.certificates(), computation.asOf());
            // Who holds nothing that the list knows has nothing to do with this metric.
            if (!certificates.isEmpty()) {
                CertifiedPerson certified = new CertifiedPerson(frame, person, certificates);
                people.add(certified);
                sum += certified.count();
            }
        }
        return new Tally(sum, people);
    }
}
