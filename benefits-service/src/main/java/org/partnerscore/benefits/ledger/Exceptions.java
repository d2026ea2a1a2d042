package org.partnerscore.benefits.ledger;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.partnerscore.benefits.catalogue.Benefit;
import org.partnerscore.benefits.catalogue.Catalogue;
import org.partnerscore.benefits.catalogue.Kind;
import org.partnerscore.common.audit.AuditLog;
import org.partnerscore.common.http.EntityTags;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.problem.Violation;

/** Makes overrides, one after the other for each benefit of a partner. */
@Singleton
class Exceptions {

    private static final int MOST_YEARS = 5;

    private final DataSource database;
    private final Catalogue catalogue;
    private final ActivationRulebook rulebook;
    private final Accounts accounts;
    private final Overrides overrides;
    private final EntityTags tags;
    private final Clock clock;
    private final AuditLog audit;

    Exceptions(
            DataSource database,
            Catalogue catalogue,
            ActivationRulebook rulebook,
            Accounts accounts,
            Overrides overrides,
            EntityTags tags,
            Clock clock,
            AuditLog audit) {
        this.database = database;
        this.catalogue = catalogue;
        this.rulebook = rulebook;
        this.accounts = accounts;
        this.overrides = overrides;
        this.tags = tags;
        this.clock = clock;
        this.audit = audit;
    }

    OverrideResource.OverrideView make(
            String partnerId, String benefit, OverrideResource.OverrideRequest request, Optional<String> ifMatch) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        requireCounted(benefit, day);
        requireDays(request.endsOn(), day);
        Refusals.requirePlaces(request.quantity(), rulebook.rules(benefit, day));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                accounts.lock(connection, partnerId, benefit);
                List<GrantOverride> all = new ArrayList<>(overrides.of(connection, partnerId, benefit));
                tags.requireMatch(
                        ifMatch.orElse(null), view(partnerId, benefit, all).orElse(null));
                GrantOverride made =
                        new GrantOverride(request.quantity(), request.reason(), day, request.endsOn(), now);
                Optional<GrantOverride> former =
                        all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
                if (former.filter(standing -> says(standing, made)).isEmpty()) {
                    overrides.add(connection, partnerId, benefit, made);
                    audit.record(connection, Deeds.of(partnerId, benefit, former, made), "override");
                    all = overrides.of(connection, partnerId, benefit);
                }
                connection.commit();
                return view(partnerId, benefit, all).orElseThrow();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An override cannot be made", e);
        }
    }

    Optional<OverrideResource.OverrideView> find(String partnerId, String benefit) {
        try (Connection connection = database.getConnection()) {
            return view(partnerId, benefit, overrides.of(connection, partnerId, benefit));
        } catch (SQLException e) {
            throw new IllegalStateException("Overrides cannot be read", e);
        }
    }

    private void requireCounted(String benefit, LocalDate day) {
        Benefit known = catalogue.on(day).get(benefit);
        if (known == null) {
            throw Refusal.notFound("BENEFIT_UNKNOWN", "The catalogue in force on " + day + " has no such benefit.");
        }
        if (known.kind() != Kind.QUANTITY) {
            throw Refusal.rejected(
                    "NOTHING_TO_COUNT", "This is a " + known.kind().slug() + ": there is no quantity to override.");
        }
    }

    private static void requireDays(LocalDate endsOn, LocalDate day) {
        if (endsOn.isBefore(day) || endsOn.isAfter(day.plusYears(MOST_YEARS))) {
            String detail = "endsOn must lie between today and " + day.plusYears(MOST_YEARS) + ".";
            throw Refusal.invalid(
                    "ENDS_ON_OUT_OF_RANGE", detail, new Violation("/endsOn", "ENDS_ON_OUT_OF_RANGE", detail));
        }
    }

    /** Whether an override says already, since its own first day, what another one would say. */
    private static boolean says(GrantOverride standing, GrantOverride made) {
        return standing.quantity().compareTo(made.quantity()) == 0
                && standing.reason().equals(made.reason())
                && standing.endsOn().equals(made.endsOn());
    }

    private static Optional<OverrideResource.OverrideView> view(
            String partnerId, String benefit, List<GrantOverride> oldestFirst) {
        if (oldestFirst.isEmpty()) {
            return Optional.empty();
        }
        List<GrantOverride> all = new ArrayList<>(oldestFirst);
        Collections.reverse(all);
        GrantOverride latest = all.get(0);
        return Optional.of(new OverrideResource.OverrideView(
                partnerId,
                benefit,
                latest.quantity(),
                latest.reason(),
                latest.from(),
                latest.endsOn(),
                latest.recordedAt(),
                all.stream()
                        .skip(1)
                        .map(each -> new OverrideResource.OverrideView.Former(
                                each.quantity(), each.reason(), each.from(), each.endsOn(), each.recordedAt()))
                        .toList()));
    }
}
