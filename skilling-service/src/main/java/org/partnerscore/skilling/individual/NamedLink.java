package org.partnerscore.skilling.individual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A link with what is known of the person, as the feed brings them together. */
record NamedLink(Link link, Optional<String> name, Optional<String> email) {

    static NamedLink of(ResultSet row) throws SQLException {
        return new NamedLink(
                Link.of(row), Optional.ofNullable(row.getString("name")), Optional.ofNullable(row.getString("email")));
    }
}
