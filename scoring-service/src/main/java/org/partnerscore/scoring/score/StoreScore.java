package org.partnerscore.scoring.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import org.partnerscore.common.sql.Sql;
import org.partnerscore.scoring.deferred.DeferredWrite;

/** Writes a score over the one computed before for the same partner, area and day. */
record StoreScore(ScorecardView score, ObjectMapper json) implements DeferredWrite {

    private static final int ABOUT_A_SCORECARD = 8_000;

    /** What was computed later stays. */
    static final String OVER_AN_OLDER_ONE = """
            on conflict (as_of, partner_id, solution_area) do update set
              total = excluded.total, qualified = excluded.qualified, computed_at = excluded.computed_at,
              scorecard = excluded.scorecard
            where stored.computed_at <= excluded.computed_at""";

    private static final String STORE = """
            insert into score as stored (as_of, partner_id, solution_area, total, qualified, computed_at, scorecard)
            values (?, ?, ?::solution_area, ?, ?, ?, ?::json)
            """ + OVER_AN_OLDER_ONE;

    @Override
    public String key() {
        return "score " + score.asOf() + ' ' + score.partnerId() + ' ' + score.solutionArea();
    }

    @Override
    public int bytes() {
        return ABOUT_A_SCORECARD;
    }

    @Override
    public void digest(MessageDigest digest) {
        digest.update(body());
    }

    @Override
    public void write(Connection connection, byte[] digest) throws SQLException {
        Sql.update(
                connection,
                STORE,
                score.asOf(),
                score.partnerId(),
                score.solutionArea(),
                score.total(),
                score.qualified(),
                score.computedAt(),
                new String(body(), UTF_8));
    }

    /** Without the instant, which stands in a column and does not make another score of it. */
    private byte[] body() {
        try {
            return json.writeValueAsBytes(score.withComputedAt(null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A scorecard cannot be written", e);
        }
    }
}
