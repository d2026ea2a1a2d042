package org.partnerscore.benefits.specialization;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.sql.Sql;

/** Which requests with an Idempotency-Key were carried out; asked and written with the partner's row locked. */
@ApplicationScoped
class RequestKeys {

    private static final String FIND =
            "select request_digest from specialization_request where partner_id = ? and idempotency_key = ?";
    private static final String KEEP =
            "insert into specialization_request (partner_id, idempotency_key, request_digest, recorded_at) values (?, ?, ?, ?)";

    /** Whether this was done before. Otherwise keeps it, which is undone with the transaction if the request is refused. */
    boolean isRepeated(Connection connection, String partnerId, String key, String request, Instant now)
            throws SQLException {
        if (key == null) {
            return false;
        }
        String digest = digest(request);
        List<String> before = Sql.query(connection, FIND, row -> row.getString("request_digest"), partnerId, key);
        if (before.isEmpty()) {
            Sql.update(connection, KEEP, partnerId, key, digest, now);
            return false;
        }
        if (!before.get(0).equals(digest)) {
            throw Refusal.conflict("IDEMPOTENCY_KEY_REUSED", "Another request was made with this Idempotency-Key.");
        }
        return true;
    }

    private static String digest(String request) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
