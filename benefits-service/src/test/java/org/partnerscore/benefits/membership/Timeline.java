package org.partnerscore.benefits.membership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.partnerscore.benefits.catalogue.Area;
import org.partnerscore.benefits.standing.Assessment;
import org.partnerscore.benefits.standing.Assessment.Renewal;
import org.partnerscore.benefits.standing.Assessment.Score;
import org.partnerscore.benefits.standing.Change;
import org.partnerscore.benefits.standing.Legacy;
import org.partnerscore.benefits.standing.Membership;
import org.partnerscore.benefits.standing.Standing;
import org.partnerscore.benefits.standing.Transition;

/** One partner under the plain rules, day by day. */
class Timeline {

    static final List<Area> AREAS =
            Stream.of(Area.values()).filter(area -> area != Area.COMMON).toList();

    final Program program = Program.builtIn();
    private final Lifecycle lifecycle = new Lifecycle(program);
    private final Purchases purchases = new Purchases(program, lifecycle);
    private final Map<String, String> states = new HashMap<>();
    private final Set<Area> qualified = EnumSet.noneOf(Area.class);

    Standing standing = Standing.none("4711");
    LocalDate today;
    List<Transition> lastSteps = List.of();

    Timeline(String day) {
        today = LocalDate.parse(day);
    }

    Timeline on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    Timeline qualifies(Area... areas) {
        qualified.clear();
        qualified.addAll(List.of(areas));
        return this;
    }

    Timeline assess() {
        return decide(partner -> lifecycle.assess(partner, assessed()));
    }

    Timeline settle() {
        return decide(lifecycle::settle);
    }

    Timeline enrol(Area area) {
        return decide(partner -> purchases.enrol(partner, area, today, assessed()));
    }

    Timeline renew() {
        return decide(partner -> purchases.renew(partner, assessed()));
    }

    Timeline refund() {
        return decide(purchases::refund);
    }

    Timeline legacy(String anniversary) {
        return decide(
                partner -> purchases.record(partner, new Legacy(Legacy.Level.GOLD, LocalDate.parse(anniversary))));
    }

    boolean holds(Area area) {
        return holds(area, today);
    }

    boolean holds(Area area, LocalDate day) {
        return Terms.held(standing, area, day).isPresent();
    }

    Membership membership() {
        return standing.memberships().get(standing.memberships().size() - 1);
    }

    Outlook outlook(Area area) {
        return Outlook.of(membership(), Terms.held(standing, area, today).orElseThrow(), today);
    }

    private Timeline decide(Consumer<Case> decision) {
        Case partner =
                new Case(standing, states, today, today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        decision.accept(partner);
        Change change = partner.change();
        standing = change.standing();
        lastSteps = change.transitions();
        lastSteps.forEach(step -> states.put(step.subject(), step.to()));
        return this;
    }

    private Assessed assessed() {
        Optional<LocalDate> anniversary = Renewals.near(standing, today, program);
        return new Assessed(
                AREAS.stream().map(area -> assessment(area, anniversary)).toList());
    }

    private Assessment assessment(Area area, Optional<LocalDate> anniversary) {
        boolean yes = qualified.contains(area);
        Optional<Score> rest = yes ? Optional.of(new Score(BigDecimal.valueOf(80), today)) : Optional.empty();
        return new Assessment(
                area,
                today,
                yes,
                Optional.of(BigDecimal.valueOf(yes ? 80 : 40)),
                today,
                today,
                today.atStartOfDay().toInstant(ZoneOffset.UTC),
                rest,
                List.of(),
                anniversary.map(day -> new Renewal(day, yes, rest)));
    }
}
