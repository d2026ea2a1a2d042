package org.partnerscore.common.rows;

import java.util.LinkedHashMap;
import java.util.Map;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.Feed;

/** One row to be written alone. Columns that it does not name keep their stored value, null clears them. */
public final class Draft {

    private final Map<Column, Object> values = new LinkedHashMap<>();

    /** Says a value: text, enum, UUID, number, date, month, or a collection for a list column. */
    public Draft with(Column column, Object value) {
        values.put(column, value);
        return this;
    }

    /** The draft as a body of one record. */
    public RecordReader record(Feed feed) {
        return new DraftRecord(feed, this);
    }

    Map<Column, Object> values() {
        return values;
    }
}
