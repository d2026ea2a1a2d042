package org.partnerscore.local.sample;

/** RFC 4180 lines: null is the empty cell, quotes only where they are needed. */
final class Csv {

    private Csv() {}

    static String line(Object... cells) {
        StringBuilder line = new StringBuilder(120);
        for (int column = 0; column < cells.length; column++) {
            if (column > 0) {
                line.append(',');
            }
            if (cells[column] != null) {
                append(line, cells[column].toString());
            }
        }
        return line.toString();
    }

    private static void append(StringBuilder line, String text) {
        boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
        if (quoted) {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            line.append(text);
        }
    }
}
