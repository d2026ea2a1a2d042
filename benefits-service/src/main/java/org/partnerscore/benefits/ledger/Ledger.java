package org.partnerscore.benefits.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.partnerscore.benefits.catalogue.Benefit;
import org.partnerscore.benefits.catalogue.Catalogue;
import org.partnerscore.benefits.catalogue.Kind;
import org.partnerscore.common.audit.AuditLog;
import org.partnerscore.common.problem.Refusal;

/** Carries out requests, each in one transaction that ends with entries and balance together, or with nothing. */
@Singleton
class Ledger {

    private static final String UNIQUE = "23505";

    private final DataSource database;
    private final Catalogue catalogue;
    private final ActivationRulebook rulebook;
    private final Allotments allotments;
    private final Accounts accounts;
    private final Entries entries;
    private final Thresholds thresholds;
    private final ObjectMapper json;
    private final Clock clock;
    private final AuditLog audit;

    Ledger(
            DataSource database,
            Catalogue catalogue,
            ActivationRulebook rulebook,
            Allotments allotments,
            Accounts accounts,
            Entries entries,
            LedgerConfig config,
            ObjectMapper json,
            Clock clock,
            AuditLog audit) {
        this.database = database;
        this.catalogue = catalogue;
        this.rulebook = rulebook;
        this.allotments = allotments;
        this.accounts = accounts;
        this.entries = entries;
        this.thresholds = new Thresholds(config.thresholds());
        this.json = json;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Carries out a request.
     *
     * @param named how the caller names the request, if it does: the same again is answered as it was the first time
     */
    LedgerAnswer write(String partnerId, String benefit, LedgerRequest request, Optional<NamedRequest> named) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Balance balance = accounts.lock(connection, partnerId, benefit);
                Optional<LedgerAnswer> before = answered(connection, partnerId, named);
                if (before.isPresent()) {
                    connection.rollback();
                    return before.get();
                }
                requireCounted(benefit, day, balance);
                List<Unit> units = accounts.units(connection, partnerId, benefit);
                ActivationRules rules = rulebook.rules(benefit, day);
                Account account =
                        new Account(rules, allotments.on(connection, partnerId, benefit, day), day, balance, units);
                request.order().carryOut(account, key -> entries.key(connection, partnerId, benefit, key));
                account.watch(thresholds);
                accounts.store(connection, partnerId, benefit, units, account);
                LedgerAnswer answer = answer(partnerId, benefit, request, rules, account, now);
                note(connection, answer, account, named, now);
                audit.record(connection, Deeds.of(answer, balance), "ledger");
                connection.commit();
                return answer;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private Optional<LedgerAnswer> answered(Connection connection, String partnerId, Optional<NamedRequest> named)
            throws SQLException {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Optional<Entries.Answered> found =
                entries.answered(connection, partnerId, named.get().idempotencyKey());
        if (found.filter(answered -> !answered.digest().equals(named.get().digest()))
                .isPresent()) {
            throw reused();
        }
        return found.map(answered -> read(answered.answer()));
    }

    /** What the catalogue no longer lists may still be returned. */
    private void requireCounted(String benefit, LocalDate day, Balance balance) {
        Benefit known = catalogue.on(day).get(benefit);
        if (known == null && balance.entries() == 0) {
            throw Refusal.notFound("BENEFIT_UNKNOWN", "The catalogue in force on " + day + " has no such benefit.");
        }
        if (known != null && known.kind() != Kind.QUANTITY) {
            throw Refusal.rejected(
                    "NOTHING_TO_COUNT",
                    "This is a " + known.kind().slug() + ": who is entitled to it has it, without activating it.");
        }
    }

    private LedgerAnswer answer(
            String partnerId,
            String benefit,
            LedgerRequest request,
            ActivationRules rules,
            Account account,
            Instant now) {
        Balance balance = account.balance();
        return new LedgerAnswer(
                partnerId,
                benefit,
                account.written().stream()
                        .map(entry -> EntryView.of(entry, now))
                        .toList(),
                BalanceView.of(account.granted(), account.day(), balance.activated(), balance.used(), thresholds),
                request instanceof LedgerRequest.Assignment
                        ? rules.validMonths()
                                .map(months -> account.day().plusMonths(months))
                                .orElse(null)
                        : null,
                request.afterwards(rules).orElse(null));
    }

    private void note(
            Connection connection, LedgerAnswer answer, Account account, Optional<NamedRequest> named, Instant now)
            throws SQLException {
        List<Entry> written = new ArrayList<>(account.written());
        Optional<Entries.Request> request =
                named.map(name -> new Entries.Request(name.idempotencyKey(), name.digest(), write(answer)));
        for (Entry entry : written) {
            boolean first = entry.equals(written.get(0));
            entries.add(
                    connection, answer.partnerId(), answer.benefit(), entry, first ? request : Optional.empty(), now);
        }
    }

    /** Two requests may each have found a key unused: the database lets one of them have it. */
    private static RuntimeException refusal(SQLException e) {
        if (UNIQUE.equals(e.getSQLState())) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("ledger_entry_idempotency")) {
                return reused();
            }
            if (message.contains("ledger_entry_key")) {
                return Refusal.conflict("KEY_USED", "The key was used before; a key is good for one activation.");
            }
        }
        return new IllegalStateException("The ledger cannot be written", e);
    }

    private static Refusal reused() {
        return Refusal.rejected(
                "IDEMPOTENCY_KEY_REUSED", "The Idempotency-Key was sent before, with another request of this partner.");
    }

    private LedgerAnswer read(String answer) {
        try {
            return json.readValue(answer, LedgerAnswer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored answer cannot be read", e);
        }
    }

    private String write(LedgerAnswer answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written", e);
        }
    }
}
