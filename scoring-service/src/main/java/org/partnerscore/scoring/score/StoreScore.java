package org.partnerscore.scoring.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.partnerscore.scoring.deferred.DeferredWrite;

/** Writes a score over the one computed before for the same partner, area and day. */
record StoreScore(ScorecardView score, ObjectMapper json) implements DeferredWrite {

    private static final int ABOUT_A_SCORECARD = 8_000;

    private static final String STORE = """
            insert into score as stored (as_of, partner_id, solution_area, total, computed_at, scorecard)
            values (?, ?, ?::solution_area, ?, ?, ?::json)
            on conflict (as_of, partner_id, solution_area) do update set
              total = excluded.total, computed_at = excluded.computed_at, scorecard = excluded.scorecard
            where stored.computed_at <= excluded.computed_at""";

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
        try (PreparedStatement statement = connection.prepareStatement(STORE)) {
            statement.setObject(1, score.asOf());
            statement.setString(2, score.partnerId());
            statement.setString(3, score.solutionArea());
            statement.setBigDecimal(4, score.total());
            statement.setObject(5, score.computedAt().atOffset(ZoneOffset.UTC));
            statement.setString(6, new String(body(), java.nio.charset.StandardCharsets.UTF_8));
            statement.executeUpdate();
        }
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
