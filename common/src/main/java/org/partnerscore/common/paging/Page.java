package org.partnerscore.common.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param next cursor for {@code after} of the next page, null on the last
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "Cursor for `after` of the next page; null on the last page", nullable = true)
        String next)
        implements Paged {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of what a query for {@code limit + 1} rows found.
     *
     * @param cursor the key of an item, in the list's order
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        return new Page<>(
                found.subList(0, limit), cursor.apply(found.get(limit - 1)).encoded());
    }

    public <R> Page<R> map(Function<? super T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
