package org.partnerscore.scoring.facts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.partnerscore.scoring.engine.UsagePlan;

/**
 * What the last gathering about a partner and measurement month came to. Nothing of it is believed: every neighbour is asked again.
 * But what to ask follows from the associations, and nearly always it follows what it followed before, so it is asked at the same time
 * as these; and what is answered in the same bytes is not read, and not scored, a second time.
 */
@ApplicationScoped
class Recent {

    /**
     * What follows from the associations.
     *
     * @param partnerIds the partner and its locations
     */
    record Following(List<String> partnerIds, UsagePlan usage) {}

    /** The latest gathering: for which day, what was answered, and what that led to. */
    record Latest(LocalDate asOf, Answers answers, Following following, Gathered gathered) {}

    private record Key(String partnerId, YearMonth measurementMonth, String rules) {

        Key(String partnerId, Question question) {
            this(partnerId, question.measurementMonth(), question.rules());
        }
    }

    private final Cache<Key, Latest> latest;

    Recent(FactsConfig config) {
        latest = Caffeine.newBuilder()
                .maximumWeight(config.recentAnswers().asLongValue())
                .weigher((Key key, Latest of) -> of.answers().bytes())
                .executor(Runnable::run)
                .build();
    }

    Optional<Latest> find(String partnerId, Question question) {
        return Optional.ofNullable(latest.getIfPresent(new Key(partnerId, question)));
    }

    void remember(String partnerId, Question question, Latest now) {
        latest.put(new Key(partnerId, question), now);
    }
}
