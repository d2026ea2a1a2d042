package org.partnerscore.benefits.ledger;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Optional;
import org.partnerscore.common.problem.Refusal;

/** What a caller wants to do with a benefit. */
sealed interface Order {

    /** Does it, or refuses. */
    void carryOut(Account account, Keys keys) throws SQLException;

    /** The keys that were used for this benefit of this partner. */
    @FunctionalInterface
    interface Keys {
        Optional<KeyUse> find(String key) throws SQLException;
    }

    /** @param replaces a key that was used by mistake, in whose place this one comes */
    record Activate(BigDecimal quantity, Optional<String> key, Optional<String> replaces) implements Order {
        @Override
        public void carryOut(Account account, Keys keys) throws SQLException {
            if (replaces.isEmpty()) {
                account.activate(quantity, key);
                return;
            }
            KeyUse former = keys.find(replaces.get())
                    .orElseThrow(() -> Refusal.conflict("KEY_UNKNOWN", "The key to be replaced was not used here."));
            account.replace(key.orElseThrow(), quantity, former);
        }
    }

    record Assign(BigDecimal quantity, String holder) implements Order {
        @Override
        public void carryOut(Account account, Keys keys) {
            account.assign(quantity, holder);
        }
    }

    record GiveBack(BigDecimal quantity, String holder) implements Order {
        @Override
        public void carryOut(Account account, Keys keys) {
            account.giveBack(quantity, holder);
        }
    }
}
