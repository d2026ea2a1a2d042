package org.partnerscore.common.rows;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.partnerscore.common.feed.Feed;

/** A draft read as a body of one record. */
final class DraftRecord implements RecordReader {

    private final Feed feed;
    private final Iterator<Draft> drafts;
    private final Cell cell = new Cell();

    DraftRecord(Feed feed, Draft draft) {
        this.feed = feed;
        this.drafts = List.of(draft).iterator();
    }

    @Override
    public boolean next(Row row) {
        if (!drafts.hasNext()) {
            return false;
        }
        row.begin(1);
        drafts.next().values().forEach((column, value) -> row.take(feed.index(column), cell(value)));
        row.end();
        return true;
    }

    private Cell cell(Object value) {
        if (value == null) {
            return cell.set(Cell.Kind.ANY, "");
        } else if (value instanceof Collection<?> elements) {
            return cell.set(
                    Cell.Kind.LIST, elements.stream().map(String::valueOf).collect(Collectors.joining(";")));
        } else if (value instanceof Number) {
            return cell.set(Cell.Kind.NUMBER, value.toString());
        }
        return cell.set(Cell.Kind.TEXT, value.toString());
    }
}
