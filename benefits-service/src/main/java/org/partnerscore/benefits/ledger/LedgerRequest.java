package org.partnerscore.benefits.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.common.feed.Identifier;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.problem.Violation;

/** What is asked of a ledger, as it arrives. */
sealed interface LedgerRequest {

    Order order();

    /** What becomes of the subscription that was named, if one was. */
    default Optional<LedgerAnswer.SubscriptionView> afterwards(ActivationRules rules) {
        return Optional.empty();
    }

    @Schema(name = "Activation")
    record Activation(
            @Schema(description = "How much, in the benefit's unit; with a key, all its seats", examples = "25")
            @NotNull
            @Positive
            @Digits(integer = 12, fraction = 2)
            BigDecimal quantity,

            @Schema(
                    description = "An id of the key, for benefits that are activated with one; never the secret itself",
                    examples = "key-4711-1",
                    nullable = true)
            @Identifier
            String key,

            @Schema(description = "A key that was used by mistake and that this one replaces", nullable = true)
            @Identifier
            String replaces,

            @Schema(
                    description =
                            "The running subscription on which the key is used: the answer says what becomes of it",
                    nullable = true)
            @Valid
            RunningSubscription subscription)
            implements LedgerRequest {

        @Override
        public Order order() {
            if (key == null && (replaces != null || subscription != null)) {
                String detail = "Only a key replaces a key or changes a subscription.";
                throw Refusal.invalid("KEY_MISSING", detail, new Violation("/key", "KEY_MISSING", detail));
            }
            return new Order.Activate(quantity, Optional.ofNullable(key), Optional.ofNullable(replaces));
        }

        @Override
        public Optional<LedgerAnswer.SubscriptionView> afterwards(ActivationRules rules) {
            return Optional.ofNullable(subscription).map(running -> running.with(quantity, rules));
        }
    }

    @Schema(name = "RunningSubscription")
    record RunningSubscription(
            @Schema(description = "Active seats", examples = "100")
            @NotNull
            @Positive
            @Digits(integer = 12, fraction = 0)
            BigDecimal seats,

            @Schema(description = "Months until it ends", examples = "6")
            @NotNull
            @DecimalMin("0")
            @Digits(integer = 3, fraction = 6)
            BigDecimal monthsLeft,

            @Schema(
                    description =
                            "`extend`: the same seats for longer, key seats / active seats x 12 months, three years"
                                    + " at most; `add`: more seats that end together, (seats x months left + key seats x 12) / all seats")
            @NotNull
            Use use) {

        enum Use {
            @JsonProperty("extend")
            EXTEND,
            @JsonProperty("add")
            ADD
        }

        LedgerAnswer.SubscriptionView with(BigDecimal keySeats, ActivationRules rules) {
            Subscription now = new Subscription(seats, monthsLeft);
            Subscription then = use == Use.EXTEND ? now.extendedBy(keySeats, most(rules)) : now.with(keySeats);
            return new LedgerAnswer.SubscriptionView(
                    then.seats(), then.monthsLeft(), then.monthsLeft().subtract(monthsLeft));
        }

        private static int most(ActivationRules rules) {
            return rules.extensionMonths()
                    .orElseThrow(
                            () -> Refusal.rejected("NOT_EXTENDABLE", "Keys of this benefit extend no subscription."));
        }
    }

    @Schema(name = "Assignment")
    record Assignment(
            @Schema(description = "How much, in the benefit's unit", examples = "1")
            @NotNull
            @Positive
            @Digits(integer = 12, fraction = 2)
            BigDecimal quantity,

            @Schema(
                    description = "Who gets it: an opaque id of a person, or of what it is used for",
                    examples = "user-17")
            @NotNull
            @Identifier
            String holder)
            implements LedgerRequest {
        @Override
        public Order order() {
            return new Order.Assign(quantity, holder);
        }
    }

    @Schema(name = "Return")
    record Return(
            @Schema(description = "How much, in the benefit's unit", examples = "1")
            @NotNull
            @Positive
            @Digits(integer = 12, fraction = 2)
            BigDecimal quantity,

            @Schema(description = "Who gives it back", examples = "user-17") @NotNull @Identifier
            String holder)
            implements LedgerRequest {
        @Override
        public Order order() {
            return new Order.GiveBack(quantity, holder);
        }
    }
}
