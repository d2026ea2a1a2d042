package org.partnerscore.local.sample;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sample program as feeds; the same seed in the same month gives the same files to the last byte. */
public final class SampleProgram {

    public static final long DEFAULT_SEED = 20_221_003;

    static final int PARTNERS = 60;
    static final int CUSTOMERS = 1_500;

    private static final String USAGE_HEADER =
            "tenantId,product,month,paidAvailableUnits,monthlyActiveUsers,consumedRevenueUsd,revenueUsd,capacityUnits";

    private final Script script;

    private SampleProgram(Script script) {
        this.script = script;
    }

    public static SampleProgram of(long seed, Clock clock) {
        Script script = new Script(seed, Timeline.endingBefore(clock));
        Stories.tell(script);
        Crowd.gather(script, PARTNERS - Stories.COUNT, CUSTOMERS - script.customers.size());
        return new SampleProgram(script);
    }

    public YearMonth lastMonth() {
        return script.timeline.last();
    }

    /** In the order to send them; the corrections only mean something after the usage. */
    public List<Feed> feeds() {
        return List.of(
                new Feed("partners", "partners and locations", this::partners),
                new Feed("customers", "customers", this::customers),
                new Feed("associations", "associations", this::associations),
                new Feed("individuals", "people", this::individuals),
                new Feed("certificates", "certificates", this::certificates),
                new Feed("usage", "usage of " + Timeline.MONTHS + " months", this::usage),
                new Feed("usage", "corrected usage", this::corrections));
    }

    Script script() {
        return script;
    }

    private Stream<String> partners() {
        return Stream.concat(
                Stream.of("partnerId,name,country,parentPartnerId"),
                script.partners.stream().map(row -> Csv.line(row.id(), row.name(), row.country(), row.parent())));
    }

    private Stream<String> customers() {
        return Stream.concat(
                Stream.of("tenantId,name,country,segment"),
                script.customers.stream().map(row -> Csv.line(row.tenant(), row.name(), row.country(), row.segment())));
    }

    private Stream<String> associations() {
        return Stream.concat(
                Stream.of("partnerId,tenantId,type,products,associatedOn,endedOn"),
                script.associations.stream()
                        .map(row -> Csv.line(
                                row.partner(),
                                row.tenant(),
                                row.type(),
                                String.join(";", row.products()),
                                row.from(),
                                row.until())));
    }

    private Stream<String> individuals() {
        return Stream.concat(
                Stream.of("individualId,partnerId,linkedOn,unlinkedOn,name,email"),
                script.links.stream()
                        .map(row ->
                                Csv.line(row.individual(), row.partner(), row.from(), null, row.name(), row.email())));
    }

    private Stream<String> certificates() {
        return Stream.concat(
                Stream.of("individualId,certification,earnedOn,expiresOn,revokedOn"),
                script.certificates.stream()
                        .map(row ->
                                Csv.line(row.individual(), row.certification(), row.earned(), row.expires(), null)));
    }

    private Stream<String> usage() {
        Map<Course, Correction> wrong = script.corrections.stream().collect(Collectors.toMap(this::course, row -> row));
        Stream<String> rows = IntStream.rangeClosed(Timeline.FIRST, Timeline.LAST)
                .boxed()
                .flatMap(offset -> script.courses.stream()
                        .filter(course -> course.hasRow(offset))
                        .map(course -> usageLine(course, offset, reportedUsers(course, offset, wrong.get(course)))));
        return Stream.concat(Stream.of(USAGE_HEADER), rows);
    }

    private Stream<String> corrections() {
        Stream<String> rows = script.corrections.stream()
                .map(row -> usageLine(course(row), row.offset(), course(row).usersAt(row.offset())));
        return Stream.concat(Stream.of(USAGE_HEADER), rows);
    }

    private static int reportedUsers(Course course, int offset, Correction wrong) {
        return wrong != null && wrong.offset() == offset ? wrong.wrongUsers() : course.usersAt(offset);
    }

    private Course course(Correction correction) {
        return script.courses.stream()
                .filter(course -> course.tenant().equals(correction.tenant())
                        && course.product().equals(correction.product()))
                .findFirst()
                .orElseThrow();
    }

    private String usageLine(Course course, int offset, int users) {
        return Csv.line(
                course.tenant(),
                course.product(),
                script.timeline.month(offset),
                course.seats(),
                users,
                null,
                null,
                null);
    }
}
