package org.partnerscore.benefits.specialization;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.partnerscore.benefits.standing.Change;
import org.partnerscore.benefits.standing.Standing;
import org.partnerscore.benefits.standing.Standings;
import org.partnerscore.benefits.standing.Transition;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.problem.Violation;

/** The specializations of partners: applies the rules to what is stored, and stores what follows. */
@ApplicationScoped
class PartnerSpecializations {

    /** Something that is asked or decided about a partner's specialization. */
    @FunctionalInterface
    interface Request {
        Change apply(SpecializationRules rules, Standing standing, Specialization specialization, Instant now);
    }

    private final Standings standings;
    private final SpecializationCatalogue catalogue;
    private final SpecializationRules rules;
    private final RequestKeys keys;
    private final Clock clock;

    PartnerSpecializations(Standings standings, SpecializationCatalogue catalogue, RequestKeys keys, Clock clock) {
        this.standings = standings;
        this.catalogue = catalogue;
        this.rules = new SpecializationRules(catalogue);
        this.keys = keys;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    boolean isKnown(String code) {
        return catalogue.find(code).isPresent();
    }

    Specialization find(String code) {
        return catalogue
                .find(code)
                .orElseThrow(() -> Refusal.notFound("SPECIALIZATION_UNKNOWN", "There is no such specialization."));
    }

    /** What is known of the partner today. What happened by itself since the last look is written down on the way. */
    Standing noticed(String partnerId) {
        Standing standing = standings.find(partnerId);
        if (rules.notice(standing, today(), clock.instant()).transitions().isEmpty()) {
            return standing;
        }
        return standings.change(partnerId, (connection, current) -> rules.notice(current, today(), clock.instant()));
    }

    /** How things will stand on a later day if nobody does anything; not written down. */
    Standing foreseen(Standing standing, LocalDate day) {
        return rules.notice(standing, day, clock.instant()).standing();
    }

    List<Transition> history(String partnerId) {
        return standings.history(partnerId);
    }

    /** Carries a request out unless one with the same key was. */
    Standing carryOut(String partnerId, Specialization specialization, String key, String text, Request request) {
        return standings.change(partnerId, (connection, standing) -> {
            Instant now = clock.instant();
            if (keys.isRepeated(connection, partnerId, key, text, now)) {
                return new Change(standing, List.of());
            }
            return request.apply(rules, standing, specialization, now);
        });
    }

    /** The day that a request names, or today. */
    LocalDate dayOf(LocalDate named) {
        LocalDate today = today();
        if (named != null && named.isAfter(today)) {
            throw Refusal.invalid(
                    "DAY_IN_FUTURE",
                    "Nothing can be decided ahead of its day; today is " + today + ".",
                    new Violation("/on", "DAY_IN_FUTURE", "must not be after today"));
        }
        return named == null ? today : named;
    }

    /** How the partner stands with one on a day, as it was, is, or will be if nobody does anything. */
    Function<Specialization, PartnerSpecializationView> views(Standing standing, LocalDate day) {
        List<Transition> history = history(standing.partnerId());
        if (day.isAfter(today())) {
            Standing foreseen = foreseen(standing, day);
            return each -> PartnerSpecializationView.foreseen(each, foreseen, history, day);
        }
        return each -> PartnerSpecializationView.of(each, standing, history, day);
    }
}
