package org.partnerscore.common.paging;

/** An answer that holds one page of a list, alone or beside what the list as a whole is about. */
public interface Paged {

    /** Cursor for {@code after} of the next page, null on the last. */
    String next();
}
