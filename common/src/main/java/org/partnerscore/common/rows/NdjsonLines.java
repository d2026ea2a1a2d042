package org.partnerscore.common.rows;

import java.io.IOException;
import java.io.InputStream;
import org.partnerscore.common.problem.Refusal;

/** NDJSON: a JSON object on every line; lines of white space alone are not records. */
final class NdjsonLines implements JsonCutter {

    private final Window window;
    private long line;
    private int length;
    private boolean any;

    NdjsonLines(InputStream body) throws IOException {
        window = new Window(body);
        if (window.atEnd()) {
            throw Refusal.invalid("EMPTY_BODY", "The body is empty.");
        }
    }

    @Override
    public boolean next() throws IOException {
        while (!window.atEnd()) {
            int first = cut();
            if (first >= 0) {
                if (!any && first != '{') {
                    throw Refusal.invalid("UNREADABLE_BODY", "The body is not NDJSON: no object on line " + line + ".");
                }
                any = true;
                return true;
            }
        }
        return false;
    }

    /** Moves over one line and answers its first byte that is no white space, -1 if there is none. */
    private int cut() throws IOException {
        window.begin();
        line++;
        int first = -1;
        int next = window.read();
        while (next >= 0 && next != '\n') {
            if (first < 0 && !JsonElements.isSpace(next)) {
                first = next;
            }
            next = window.read();
        }
        length = window.offset() - (next < 0 ? 0 : 1);
        return first;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public Window window() {
        return window;
    }
}
