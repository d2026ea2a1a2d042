package org.partnerscore.scoring.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import org.partnerscore.common.http.EntityTags;
import org.partnerscore.common.http.KeptEnding;
import org.partnerscore.common.http.TaggedBody;
import org.partnerscore.scoring.engine.Scorecard;
import org.partnerscore.scoring.explanation.Explanation;
import org.partnerscore.scoring.score.ScoreResource.ExplanationView;

/**
 * Scores with their trees, as they are sent. A tree has thousands of nodes, and what the same scorecard's tree says never changes: it is
 * told once, and of an answer that is given again only the scorecard, with its instant, is written anew.
 */
@ApplicationScoped
class ExplainedScores {

    /** @param tag the entity tag, which does not depend on the instant */
    private record Told(KeptEnding tree, String tag) {}

    private final Explanation explanation;
    private final ObjectMapper json;
    private final EntityTags tags;
    private final Cache<Scorecard, Told> told;

    ExplainedScores(Explanation explanation, ObjectMapper json, EntityTags tags, ExplanationsConfig config) {
        this.explanation = explanation;
        this.json = json;
        this.tags = tags;
        this.told = Caffeine.newBuilder()
                .weakKeys()
                .maximumWeight(config.memory().asLongValue())
                .weigher((Scorecard card, Told of) -> of.tree().bytes())
                .executor(Runnable::run)
                .build();
    }

    TaggedBody of(Scored scored) {
        byte[] scorecard = written(scored.view());
        Told known = told.get(scored.card(), card -> tell(scored, scorecard.length));
        byte[] open = Arrays.copyOf(scorecard, scorecard.length - 1);
        return new TaggedBody(open, Optional.of(known.tree()), known.tag());
    }

    /** What follows the scorecard's last member. */
    private Told tell(Scored scored, int scorecardLength) {
        TaggedBody whole = tags.body(new ExplanationView(scored.view(), explanation.tree(scored.card())));
        byte[] tree = Arrays.copyOfRange(whole.json(), scorecardLength - 1, whole.json().length);
        return new Told(new KeptEnding(tree), whole.tag());
    }

    private byte[] written(ScorecardView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A scorecard cannot be written", e);
        }
    }
}
