package org.partnerscore.scoring.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.partnerscore.scoring.deferred.DeferredWrite;

/** Writes the facts of one gathering over those kept before. Answers that are the same are not written again, only when they were told. */
record KeepFacts(KeptFacts facts, Question question) implements DeferredWrite {

    // A later gathering may be written earlier by another replica; it stays. The columns named on both sides of "case"
    // keep their
    // stored, compressed value untouched.
    private static final String KEEP = """
            insert into last_facts as kept
              (partner_id, measurement_month, rules, as_of, gathered_at, digest, associations, certificates, usage)
            values (?, ?, ?, ?, ?, ?, ?::json, ?::json, ?::json)
            on conflict (partner_id, measurement_month, rules) do update set
              as_of = excluded.as_of, gathered_at = excluded.gathered_at, digest = excluded.digest,
              associations = case when kept.digest = excluded.digest then kept.associations else excluded.associations end,
              certificates = case when kept.digest = excluded.digest then kept.certificates else excluded.certificates end,
              usage = case when kept.digest = excluded.digest then kept.usage else excluded.usage end
            where kept.gathered_at <= excluded.gathered_at""";

    @Override
    public String key() {
        return "facts " + facts.partnerId() + ' ' + question.measurementMonth() + ' ' + question.rules();
    }

    @Override
    public int bytes() {
        return facts.answers().bytes();
    }

    @Override
    public void digest(MessageDigest digest) {
        digest.update(facts.asOf().toString().getBytes(UTF_8));
        digest.update(facts.answers().associations());
        facts.answers().certificates().forEach(digest::update);
        facts.answers().usage().forEach(digest::update);
    }

    @Override
    public void write(Connection connection, byte[] digest) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, facts.partnerId());
            statement.setObject(2, question.measurementMonth().atDay(1));
            statement.setString(3, question.rules());
            statement.setObject(4, facts.asOf());
            statement.setObject(5, facts.gatheredAt().atOffset(ZoneOffset.UTC));
            statement.setBytes(6, digest);
            statement.setString(7, new String(facts.answers().associations(), UTF_8));
            statement.setString(8, array(facts.answers().certificates()));
            statement.setString(9, array(facts.answers().usage()));
            statement.executeUpdate();
        }
    }

    private static String array(List<byte[]> bodies) {
        return bodies.stream().map(body -> new String(body, UTF_8)).collect(Collectors.joining(",", "[", "]"));
    }
}
