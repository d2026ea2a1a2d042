package org.partnerscore.common.months;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.rows.BigEndian;
import org.partnerscore.common.rows.Bytes;
import org.partnerscore.common.rows.Cell;
import org.partnerscore.common.rows.Row;

/** How the rows of a monthly feed are {@linkplain Packed packed}, and which columns their fields are. */
final class Packing {

    /** Words end with a zero, which they never contain: so the shorter of two that begin alike comes first. */
    private static final int WORD = 0;

    private final Feed feed;
    private final List<Column> keys;
    private final List<Column> values;
    private final int[] keyIndexes;
    private final int[] valueIndexes;
    private final int[] keyWidths;
    private final FieldFormat[] formats;
    private final Cell cell = new Cell();

    Packing(Feed feed) {
        this.feed = feed;
        this.keys = feed.keys().stream()
                .sorted(comparing(column -> !(column.type() instanceof ColumnType.Month)))
                .toList();
        this.values = feed.values();
        this.keyIndexes = keys.stream().mapToInt(feed::index).toArray();
        this.keyWidths = keys.stream().mapToInt(key -> width(key.type())).toArray();
        this.valueIndexes = values.stream().mapToInt(feed::index).toArray();
        this.formats = feed.columns().stream()
                .map(column -> FieldFormat.of(column.type()))
                .toArray(FieldFormat[]::new);
    }

    /** SQL: the columns of key and values, in the order of their fields. */
    String columns(String prefix) {
        return Stream.concat(keys.stream(), values.stream())
                .map(column -> prefix + column.sqlName())
                .collect(joining(", "));
    }

    int fields() {
        return keys.size() + values.size();
    }

    int valueCount() {
        return valueIndexes.length;
    }

    /** The feed's index of a value. */
    int index(int value) {
        return valueIndexes[value];
    }

    void pack(Row row, Bytes out) {
        int start = begin(out);
        for (int i = 0; i < keyIndexes.length; i++) {
            row.value(keyIndexes[i], cell);
            formats[keyIndexes[i]].put(cell.bytes(), cell.from(), cell.to(), out);
            if (isWord(i)) {
                out.putByte(0);
            }
        }
        middle(out, start, row.line(), row.sentColumns());
        for (int index : valueIndexes) {
            if (row.has(index)) {
                row.value(index, cell);
                int at = out.size();
                out.putInt(0);
                formats[index].put(cell.bytes(), cell.from(), cell.to(), out);
                BigEndian.putInt(out.array(), at, out.size() - at - 4);
            } else {
                putNothing(index, out);
            }
        }
        end(out, start);
    }

    private void putNothing(int index, Bytes out) {
        if (feed.columns().get(index).type() instanceof ColumnType.SlugList) {
            out.putInt(12);
            formats[index].put(new byte[] {'{', '}'}, 0, 2, out);
        } else {
            out.putInt(-1);
        }
    }

    /** Packs the fields of a stored row. */
    void pack(byte[] fields, int from, int to, Bytes out) {
        int start = begin(out);
        int at = from;
        for (int i = 0; i < keyIndexes.length; i++) {
            int length = BigEndian.getInt(fields, at);
            out.put(fields, at + 4, at + 4 + length);
            if (isWord(i)) {
                out.putByte(0);
            }
            at += 4 + length;
        }
        middle(out, start, 0, -1);
        out.put(fields, at, to);
        end(out, start);
    }

    private static int begin(Bytes out) {
        int start = out.size();
        out.putInt(0);
        out.putShort(0);
        return start;
    }

    private static void middle(Bytes out, int start, long line, long sent) {
        BigEndian.putShort(out.array(), start + 4, out.size() - start - Packed.HEAD);
        out.putLong(line);
        out.putLong(sent);
    }

    static void end(Bytes out, int start) {
        BigEndian.putInt(out.array(), start, out.size() - start);
    }

    /** Unpacks the fields, each after its length. */
    void unpack(Packed row, Bytes out) {
        int at = row.key();
        for (int i = 0; i < keyIndexes.length; i++) {
            int end = keyEnd(row, at, i);
            out.putInt(end - at);
            out.put(row.bytes, at, end);
            at = isWord(i) ? end + 1 : end;
        }
        out.put(row.bytes, row.values(), row.end());
    }

    /** The place of a column among the parts of the key. */
    int part(Column column) {
        return keys.indexOf(column);
    }

    /** Where a part of the key begins. */
    int partStart(Packed row, int part) {
        int at = row.key();
        for (int i = 0; i < part; i++) {
            int end = keyEnd(row, at, i);
            at = isWord(i) ? end + 1 : end;
        }
        return at;
    }

    /** A part of the key as it is written on the wire. */
    String partText(Packed row, int part) {
        int start = partStart(row, part);
        return text(keys.get(part).type(), row.bytes, start, keyEnd(row, start, part));
    }

    /** The key as it is written on the wire. */
    String keyText(Packed row) {
        String[] texts = new String[keys.size()];
        int at = row.key();
        for (int i = 0; i < texts.length; i++) {
            int end = keyEnd(row, at, i);
            texts[i] = text(keys.get(i).type(), row.bytes, at, end);
            at = isWord(i) ? end + 1 : end;
        }
        return feed.keys().stream().map(key -> texts[keys.indexOf(key)]).collect(joining("/"));
    }

    private static String text(ColumnType type, byte[] bytes, int from, int to) {
        if (type instanceof ColumnType.Month) {
            return FieldFormat.month(BigEndian.getInt(bytes, from)).toString();
        } else if (type instanceof ColumnType.Uuid) {
            return new UUID(BigEndian.getLong(bytes, from), BigEndian.getLong(bytes, from + 8)).toString();
        }
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }

    int keyEnd(Packed row, int from, int key) {
        if (!isWord(key)) {
            return from + keyWidths[key];
        }
        int end = from;
        while (row.bytes[end] != 0) {
            end++;
        }
        return end;
    }

    private boolean isWord(int key) {
        return keyWidths[key] == WORD;
    }

    private static int width(ColumnType type) {
        return type instanceof ColumnType.Month ? 4 : type instanceof ColumnType.Uuid ? 16 : WORD;
    }
}
