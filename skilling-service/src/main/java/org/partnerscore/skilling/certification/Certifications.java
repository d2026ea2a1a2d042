package org.partnerscore.skilling.certification;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue: every certification, found by its code and by each alias. Never changes while the service runs. */
public final class Certifications {

    private final List<Certification> all;
    private final Map<String, Certification> bySpelling = new HashMap<>();
    private final Map<String, String> halves;

    /**
     * @param halves exams that complete nothing alone, with the code of the certification they are part of
     */
    Certifications(List<Certification> certifications, Map<String, String> halves) {
        this.all = certifications.stream()
                .sorted(Comparator.comparing(Certification::code))
                .toList();
        this.halves = Map.copyOf(halves);
        all.forEach(certification -> certification.spellings().forEach(code -> bySpelling.put(code, certification)));
    }

    /** All of them, by code. */
    public List<Certification> all() {
        return all;
    }

    /** The certification that goes by this code or alias. */
    public Optional<Certification> find(String spelling) {
        return Optional.ofNullable(bySpelling.get(spelling));
    }

    /** The certification that this exam is only a part of. */
    public Optional<Certification> ofWhichIsHalf(String exam) {
        return Optional.ofNullable(halves.get(exam)).flatMap(this::find);
    }
}
