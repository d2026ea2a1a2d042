package org.partnerscore.common.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Formats of what is a string in JSON and not a date. */
final class TextFormats {

    private static final String INVALID_VALUE = "INVALID_VALUE";
    private static final boolean[] CODE =
            characters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");
    private static final boolean[] SLUG = characters("abcdefghijklmnopqrstuvwxyz0123456789-");
    private static final int SLUG_LENGTH = 64;

    private TextFormats() {}

    static CellFormat text(int maxLength) {
        return new CellFormat(Cell.Kind.TEXT, INVALID_VALUE, "must have at most " + maxLength + " characters") {
            @Override
            boolean accept(Cell cell, Bytes out) {
                int length = cell.characters();
                if (length < 0 || length > maxLength || cell.hasControl()) {
                    return false;
                }
                out.put(cell.bytes, cell.from, cell.to);
                return true;
            }
        };
    }

    static CellFormat code(int maxLength) {
        return new CellFormat(
                Cell.Kind.TEXT,
                INVALID_VALUE,
                "must be 1 to " + maxLength + " of A-Z, a-z, 0-9, '.', '_' and '-', and neither '.' nor '..'") {
            @Override
            boolean accept(Cell cell, Bytes out) {
                out.put(cell.bytes, cell.from, cell.to);
                return consistsOf(CODE, maxLength, cell.bytes, cell.from, cell.to) && !isWayUp(cell);
            }

            private boolean isWayUp(Cell cell) {
                return cell.length() <= 2 && cell.bytes[cell.from] == '.' && cell.bytes[cell.to - 1] == '.';
            }
        };
    }

    static CellFormat slug() {
        return new CellFormat(Cell.Kind.TEXT, INVALID_VALUE, "must be 1 to " + SLUG_LENGTH + " of a-z, 0-9 and '-'") {
            @Override
            boolean accept(Cell cell, Bytes out) {
                out.put(cell.bytes, cell.from, cell.to);
                return consistsOf(SLUG, SLUG_LENGTH, cell.bytes, cell.from, cell.to);
            }
        };
    }

    static CellFormat slugs() {
        return new CellFormat(Cell.Kind.LIST, INVALID_VALUE, "must be a list of names of a-z, 0-9 and '-'") {
            @Override
            boolean accept(Cell cell, Bytes out) {
                var slugs = new TreeSet<String>();
                for (int from = cell.from, i = from; i <= cell.to; i++) {
                    if (i == cell.to || cell.bytes[i] == ';') {
                        if (!consistsOf(SLUG, SLUG_LENGTH, cell.bytes, from, i)) {
                            return false;
                        }
                        slugs.add(new String(cell.bytes, from, i - from, StandardCharsets.US_ASCII));
                        from = i + 1;
                    }
                }
                out.put("{" + String.join(",", slugs) + "}");
                return true;
            }
        };
    }

    static CellFormat choice(List<String> values) {
        List<byte[]> choices = values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toList();
        return new CellFormat(Cell.Kind.TEXT, INVALID_VALUE, "must be one of " + String.join(", ", values)) {
            @Override
            boolean accept(Cell cell, Bytes out) {
                for (byte[] choice : choices) {
                    if (Arrays.equals(choice, 0, choice.length, cell.bytes, cell.from, cell.to)) {
                        out.put(choice, 0, choice.length);
                        return true;
                    }
                }
                return false;
            }
        };
    }

    static CellFormat uuid() {
        return new CellFormat(
                Cell.Kind.TEXT, "INVALID_UUID", "must be a UUID like 0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11") {
            @Override
            boolean accept(Cell cell, Bytes out) {
                if (cell.length() != 36) {
                    return false;
                }
                for (int i = 0; i < 36; i++) {
                    byte digit = cell.bytes[cell.from + i];
                    boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
                    if (hyphen ? digit != '-' : Character.digit(digit, 16) < 0) {
                        return false;
                    }
                    out.putByte(digit | 0x20); // lower case; leaves digits and hyphens as they are
                }
                return true;
            }
        };
    }

    private static boolean consistsOf(boolean[] characters, int maxLength, byte[] bytes, int from, int to) {
        if (from == to || to - from > maxLength) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0 || !characters[bytes[i]]) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] characters(String all) {
        boolean[] contained = new boolean[128];
        all.chars().forEach(character -> contained[character] = true);
        return contained;
    }
}
