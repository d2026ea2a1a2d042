package org.partnerscore.benefits.entitlement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.partnerscore.common.http.EntityTags;
import org.partnerscore.common.http.TaggedBody;

/**
 * Gives an answer again, byte for byte, while nothing that it rests on has changed. The database is asked for that each time, by key, so
 * that a change counts from its commit on, whichever instance made it; what is kept here is only ever a computation saved.
 */
@Singleton
class Answers {

    private static final int BYTES_BESIDE_THE_BODY = 400;

    /** @param benefit empty where all of them are asked for */
    record Question(String partnerId, Optional<String> benefit, LocalDate day) {}

    /** @param restsOnHolding whether the holding, the day and the catalogue are all that it rests on */
    record Computed(Object view, boolean restsOnHolding) {}

    private record Given(UUID version, TaggedBody body) {}

    private final Holdings holdings;
    private final EntityTags tags;
    private final Cache<Question, Given> given;

    Answers(Holdings holdings, EntityTags tags, AnswersConfig config) {
        this.holdings = holdings;
        this.tags = tags;
        this.given = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .<Question, Given>weigher((question, known) -> known.body().json().length + BYTES_BESIDE_THE_BODY)
                .executor(Runnable::run)
                .build();
    }

    /** In one round trip, in two after a change. */
    TaggedBody to(Question question, Function<Holding, Computed> computation) {
        Given known = given.getIfPresent(question);
        if (known != null && holdings.version(question.partnerId()).equals(Optional.of(known.version()))) {
            return known.body();
        }
        Holdings.Stored stored = holdings.stored(question.partnerId());
        Computed computed = computation.apply(stored.holding());
        TaggedBody body = tags.body(computed.view());
        if (computed.restsOnHolding()) {
            stored.version().ifPresent(version -> given.put(question, new Given(version, body)));
        }
        return body;
    }
}
