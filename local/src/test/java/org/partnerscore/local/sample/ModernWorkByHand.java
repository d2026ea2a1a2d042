package org.partnerscore.local.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * Modern Work as a person with the program document and the sample's files would add it up, on a day of the month
 * after the last complete one: written from the document alone, to hold the stories to what the README promises.
 */
final class ModernWorkByHand {

    private static final Set<String> INTERMEDIATE = Set.of("MS-700", "MD-102", "MD-101", "SC-300", "MS-721");
    private static final Set<String> ADVANCED = Set.of("MS-102");

    private final Script script;
    private final Set<String> family = new HashSet<>();
    private final Map<UUID, List<Course>> courses = new HashMap<>();
    private final Map<String, Integer> reported = new HashMap<>();

    ModernWorkByHand(Script script, String partner, boolean corrected) {
        this.script = script;
        script.partners.stream()
                .filter(row -> row.id().equals(partner) || partner.equals(row.parent()))
                .forEach(row -> family.add(row.id()));
        script.courses.forEach(course -> courses.computeIfAbsent(course.tenant(), tenant -> new ArrayList<>())
                .add(course));
        if (!corrected) {
            script.corrections.forEach(row -> reported.put(row.tenant() + row.product(), row.wrongUsers()));
        }
    }

    BigDecimal enterprise() {
        return net(true, 5, "CPOR", "DPOR")
                .add(points(10, people(INTERMEDIATE), 4))
                .add(points(15, people(ADVANCED), 2))
                .add(growth(true, 1_000, "CPOR").max(growth(true, 4_000, "CPOR", "DPOR")))
                .add(deployments(true, 5, "CPOR").max(deployments(true, 10, "CPOR", "DPOR")));
    }

    BigDecimal smb() {
        return net(false, 10, "CPOR", "CSP_TIER_1", "CSP_TIER_2")
                .add(points(10, people(INTERMEDIATE), 2))
                .add(points(15, people(ADVANCED), 1))
                .add(growth(false, 500, "CPOR").max(growth(false, 2_000, "CSP_TIER_1", "CSP_TIER_2")))
                .add(deployments(false, 5, "CPOR").max(deployments(false, 10, "CSP_TIER_1", "CSP_TIER_2")));
    }

    private BigDecimal growth(boolean large, int target, String... types) {
        return points(30, sum(large, entry -> users(entry.course, entry.month), types), target);
    }

    private BigDecimal deployments(boolean large, int target, String... types) {
        return points(25, sum(large, entry -> deployed(entry.course, entry.month), types), target);
    }

    private BigDecimal net(boolean large, int target, String... types) {
        return points(
                20, tenants(0, large, types).size() - tenants(-12, large, types).size(), target);
    }

    private record Entry(Course course, int month) {}

    private int sum(boolean large, ToIntFunction<Entry> measure, String... types) {
        Map<Course, LocalDate> now = entries(0, types);
        Map<Course, LocalDate> before = entries(-12, types);
        int sum = 0;
        for (Course course : union(now, before)) {
            if (eligible(course.tenant(), 0, large)) {
                int baseline = before.containsKey(course) ? -12 : offset(now.get(course));
                int then = measure.applyAsInt(new Entry(course, baseline));
                sum += now.containsKey(course) ? measure.applyAsInt(new Entry(course, 0)) - then : -then;
            }
        }
        return sum;
    }

    private static Set<Course> union(Map<Course, LocalDate> now, Map<Course, LocalDate> before) {
        Set<Course> all = new HashSet<>(now.keySet());
        all.addAll(before.keySet());
        return all;
    }

    private Set<UUID> tenants(int month, boolean large, String... types) {
        Set<UUID> found = new HashSet<>();
        entries(month, types).keySet().stream()
                .map(Course::tenant)
                .filter(tenant -> eligible(tenant, month, large))
                .forEach(found::add);
        return found;
    }

    /** What is covered at the end of a month, with the earliest day on which an association now in force began. */
    private Map<Course, LocalDate> entries(int month, String... types) {
        LocalDate end = script.timeline.month(month).atEndOfMonth();
        Map<Course, LocalDate> covered = new HashMap<>();
        for (Association row : script.associations) {
            boolean inForce = !row.from().isAfter(end)
                    && (row.until() == null || row.until().isAfter(end));
            if (inForce
                    && family.contains(row.partner())
                    && Arrays.asList(types).contains(row.type())) {
                courses.getOrDefault(row.tenant(), List.of()).stream()
                        .filter(course ->
                                row.products().isEmpty() || row.products().contains(course.product()))
                        .forEach(course -> covered.merge(course, row.from(), (a, b) -> a.isBefore(b) ? a : b));
            }
        }
        return covered;
    }

    private boolean eligible(UUID tenant, int month, boolean large) {
        return courses.get(tenant).stream()
                .filter(course -> course.hasRow(month))
                .mapToInt(Course::seats)
                .anyMatch(seats -> large ? seats > 300 : seats > 10 && seats <= 300);
    }

    private int users(Course course, int month) {
        int users = course.hasRow(month) ? course.usersAt(month) : 0;
        return month == 0 ? reported.getOrDefault(course.tenant() + course.product(), users) : users;
    }

    private int deployed(Course course, int month) {
        return course.hasRow(month) && users(course, month) * 100 >= course.seats() * 40 ? 1 : 0;
    }

    private int offset(LocalDate day) {
        return (day.getYear() - script.timeline.last().getYear()) * 12
                + day.getMonthValue()
                - script.timeline.last().getMonthValue();
    }

    private int people(Set<String> certifications) {
        LocalDate today = script.timeline.day(1, 15);
        Map<String, Link> latest = new TreeMap<>();
        script.links.forEach(
                link -> latest.merge(link.individual(), link, (a, b) -> a.from().isAfter(b.from()) ? a : b));
        return (int) script.certificates.stream()
                .filter(row -> certifications.contains(row.certification())
                        && row.expires().isAfter(today))
                .map(Certificate::individual)
                .distinct()
                .filter(individual -> family.contains(latest.get(individual).partner()))
                .count();
    }

    private static BigDecimal points(int most, int value, int target) {
        BigDecimal points = BigDecimal.valueOf((long) most * value).divide(BigDecimal.valueOf(target));
        return points.max(BigDecimal.ZERO).min(BigDecimal.valueOf(most));
    }
}
