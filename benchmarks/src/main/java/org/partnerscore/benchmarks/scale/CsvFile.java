package org.partnerscore.benchmarks.scale;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;

/** A CSV file written as bytes: fifty million lines are too many for strings. No cell here needs quotes. */
final class CsvFile implements AutoCloseable {

    private static final int LINE_AT_MOST = 4_096;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final byte[] buffer = new byte[1 << 20];
    private final byte[] digits = new byte[20];
    private final OutputStream out;
    private int length;

    private CsvFile(OutputStream out) {
        this.out = out;
    }

    static CsvFile of(Path path, String header) {
        try {
            CsvFile file = new CsvFile(Files.newOutputStream(path));
            file.text(header).endLine();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CsvFile text(String ascii) {
        return bytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    CsvFile bytes(byte[] ascii) {
        System.arraycopy(ascii, 0, buffer, length, ascii.length);
        length += ascii.length;
        return this;
    }

    CsvFile comma() {
        buffer[length++] = ',';
        return this;
    }

    /** Not negative. */
    CsvFile number(long value) {
        int at = digits.length;
        long rest = value;
        do {
            digits[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        System.arraycopy(digits, at, buffer, length, digits.length - at);
        length += digits.length - at;
        return this;
    }

    /** With as many digits, zeros in front. */
    CsvFile number(long value, int width) {
        long rest = value;
        for (int at = length + width - 1; at >= length; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += width;
        return this;
    }

    CsvFile cents(long value) {
        number(value / 100);
        buffer[length++] = '.';
        return number(value % 100, 2);
    }

    CsvFile date(LocalDate day) {
        return day == null ? this : text(day.toString());
    }

    CsvFile uuid(byte[] uuid) {
        return bytes(uuid);
    }

    /** The text of a UUID as PostgreSQL writes it. */
    static byte[] uuid(long most, long least) {
        byte[] text = new byte[36];
        Arrays.fill(text, (byte) '-');
        int at = 0;
        for (int nibble = 0; nibble < 32; nibble++) {
            if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20) {
                at++;
            }
            long half = nibble < 16 ? most : least;
            text[at++] = HEX[(int) (half >>> 60 - 4 * (nibble & 15)) & 15];
        }
        return text;
    }

    void endLine() {
        buffer[length++] = '\n';
        if (length > buffer.length - LINE_AT_MOST) {
            flush();
        }
    }

    private void flush() {
        try {
            out.write(buffer, 0, length);
            length = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        flush();
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
