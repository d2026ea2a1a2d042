package org.partnerscore.common.rows;

import java.util.Optional;

/** What the rules of a feed have to say about one row whose cells are right by type; the {@link Row} is only lent. */
@FunctionalInterface
public interface RowCheck {

    /** Accepts every row. */
    RowCheck NONE = row -> Optional.empty();

    Optional<RowError> check(Row row);
}
