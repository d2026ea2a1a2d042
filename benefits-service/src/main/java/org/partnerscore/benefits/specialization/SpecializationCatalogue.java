package org.partnerscore.benefits.specialization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.catalogue.Category;

/** Every specialization that the program has, had or will have on a known day. */
public class SpecializationCatalogue {

    private final SortedMap<String, Specialization> byCode = new TreeMap<>();
    private final List<AuditFee> auditFees;

    SpecializationCatalogue(Collection<Specialization> specializations, Collection<AuditFee> auditFees) {
        specializations.forEach(specialization -> byCode.put(specialization.code(), specialization));
        this.auditFees = List.copyOf(auditFees);
    }

    /** The one that is built in, for who needs it without a running service. */
    public static SpecializationCatalogue builtIn() {
        return new SpecializationReader().read(SpecializationFiles.FILES.builtIn());
    }

    /** Whatever the day: who holds a retired one still holds it. */
    public Optional<Specialization> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Those that can be earned or renewed on a day, in the order of their codes. */
    public Collection<Specialization> on(LocalDate day) {
        return byCode.values().stream().filter(each -> each.isInForceOn(day)).toList();
    }

    /**
     * Whether designations of these areas carry it on a day. One that is retired is still carried, by the designations that carried it
     * last, as long as somebody holds it. A code that nobody knows is carried by nothing.
     */
    public boolean isCoveredBy(String code, Set<Area> designations, LocalDate day) {
        Specialization specialization = byCode.get(code);
        return specialization != null && specialization.coverageOn(day).isMetBy(designations);
    }

    /** @throws IllegalArgumentException where there is no such specialization */
    public Category category(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("There is no specialization " + code))
                .category();
    }

    /** What an audit of a category costs on a day: the newest fee for each set of modules. */
    public Collection<AuditFee> auditFees(Category category, LocalDate day) {
        SortedMap<String, AuditFee> newest = new TreeMap<>();
        auditFees.stream()
                .filter(fee -> fee.category() == category && !fee.from().isAfter(day))
                .forEach(fee -> newest.merge(
                        String.join("+", fee.modules()),
                        fee,
                        (one, other) -> one.from().isAfter(other.from()) ? one : other));
        return List.copyOf(newest.values());
    }

    SortedMap<String, Specialization> all() {
        return byCode;
    }
}
