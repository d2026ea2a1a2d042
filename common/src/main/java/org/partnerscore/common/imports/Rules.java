package org.partnerscore.common.imports;

import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.Feed;

/**
 * A feed and what its service knows about it. One object serves all imports of the feed at once, so it keeps nothing
 * between calls. Every connection is that of the import's one transaction: never commit, never close.
 */
public sealed interface Rules permits FeedRules, MonthlyRules {

    Feed feed();

    /** SQL that yields stored records with all the feed's columns, those kept {@linkplain Column#apart apart} included. */
    default String records() {
        return "select * from " + feed().table();
    }
}
