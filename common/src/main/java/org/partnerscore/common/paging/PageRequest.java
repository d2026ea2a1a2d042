package org.partnerscore.common.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The two parameters that every list takes; a {@code @BeanParam}. */
public class PageRequest {

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    @Parameter(description = "Items per page, 1 to 500", example = "50")
    Integer limit;

    @QueryParam("after")
    @Parameter(description = "Cursor: `next` of the page before")
    String after;

    public int limit() {
        return limit;
    }

    /** One more than the page holds, so that the query itself tells whether there is another page. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * Where the page before ended.
     *
     * @param parts how many parts the list's key has; any other number is refused with INVALID_CURSOR
     */
    public Optional<Cursor> after(int parts) {
        return Optional.ofNullable(after).map(cursor -> Cursor.decoded(cursor, parts));
    }
}
