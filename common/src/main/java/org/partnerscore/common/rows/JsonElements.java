package org.partnerscore.common.rows;

import java.io.IOException;
import java.io.InputStream;
import org.partnerscore.common.problem.Refusal;

/** The elements of a JSON array, counted from 1. An array that is broken makes the body unreadable. */
final class JsonElements implements JsonCutter {

    private final Window window;
    private long index;
    private int length;
    private boolean closed;

    JsonElements(InputStream body) throws IOException {
        window = new Window(body);
        int first = token();
        if (first < 0) {
            throw Refusal.invalid("EMPTY_BODY", "The body is empty.");
        }
        if (first != '[') {
            throw unreadable("it does not start with an array");
        }
        int second = token();
        closed = second == ']';
        if (!closed) {
            back(second);
        }
    }

    @Override
    public boolean next() throws IOException {
        if (closed) {
            if (token() >= 0) {
                throw unreadable("something follows the array");
            }
            return false;
        }
        index++;
        window.begin();
        int first = token();
        if (first == ',' || first == ']') {
            throw unreadable("element " + index + " is missing");
        }
        back(first);
        int end = cut();
        length = window.offset() - 1;
        if (end < 0) {
            throw unreadable("it ends within the array, at element " + index);
        }
        closed = end == ']';
        return true;
    }

    /** Moves over one element and answers what ended it: a comma or bracket outside of it, or -1. */
    private int cut() throws IOException {
        int depth = 0;
        while (true) {
            int next = window.read();
            if (next == '"') {
                next = skipString();
            } else if (next == '{' || next == '[') {
                depth++;
            } else if (depth == 0 && (next == ',' || next == ']')) {
                return next;
            } else if (next == '}' || next == ']') {
                depth--;
            }
            if (next < 0) {
                return next;
            }
        }
    }

    private int skipString() throws IOException {
        int next = window.read();
        while (next >= 0 && next != '"') {
            if (next == '\\') {
                window.read();
            }
            next = window.read();
        }
        return next;
    }

    private int token() throws IOException {
        int next = window.read();
        while (isSpace(next)) {
            window.begin();
            next = window.read();
        }
        return next;
    }

    private void back(int token) {
        if (token >= 0) {
            window.unread();
        }
    }

    static boolean isSpace(int next) {
        return next == ' ' || next == '\n' || next == '\r' || next == '\t';
    }

    private Refusal unreadable(String why) {
        return Refusal.invalid(
                "UNREADABLE_BODY", "The body is not a JSON array: " + why + " (byte " + window.bodyPosition() + ").");
    }

    @Override
    public long line() {
        return index;
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
