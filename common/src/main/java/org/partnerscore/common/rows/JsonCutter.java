package org.partnerscore.common.rows;

import java.io.IOException;

/** Cuts a body into JSON texts of at most 64 KiB, without looking into them. */
interface JsonCutter {

    /** Moves to the next text; false at the end of the body. */
    boolean next() throws IOException;

    /** What {@link RowError} calls the line of the text. */
    long line();

    /** Bytes of the text. */
    int length();

    Window window();
}
