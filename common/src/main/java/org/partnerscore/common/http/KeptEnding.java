package org.partnerscore.common.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * The long ending that many answers share. It is compressed once, for the first caller who takes gzip; after that only what comes before it
 * is compressed for each answer. In a gzip stream compressed blocks follow one another, and only the checksum is of everything.
 */
public final class KeptEnding {

    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int GZIP_TRAILER = 8;
    private static final int COMPRESSED_TO = 16;

    private final byte[] json;
    private byte[] deflated;

    /** @param json not to be changed */
    public KeptEnding(byte[] json) {
        this.json = json;
    }

    /** How much memory it takes, about. */
    public int bytes() {
        return json.length + json.length / COMPRESSED_TO;
    }

    /** Beginning and ending as they are sent, copied once, to where the socket takes them from. */
    ByteBuf after(byte[] beginning) {
        return PooledByteBufAllocator.DEFAULT
                .directBuffer(beginning.length + json.length)
                .writeBytes(beginning)
                .writeBytes(json);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(json);
    }

    /** Beginning and ending as one gzip stream. */
    byte[] gzippedAfter(byte[] beginning) {
        byte[] first = deflate(beginning, Deflater.SYNC_FLUSH);
        byte[] second = deflated();
        CRC32 checksum = new CRC32();
        checksum.update(beginning);
        checksum.update(json);
        return ByteBuffer.allocate(GZIP_HEADER.length + first.length + second.length + GZIP_TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(GZIP_HEADER)
                .put(first)
                .put(second)
                .putInt((int) checksum.getValue())
                .putInt(beginning.length + json.length)
                .array();
    }

    private synchronized byte[] deflated() {
        if (deflated == null) {
            deflated = deflate(json, Deflater.NO_FLUSH);
        }
        return deflated;
    }

    /** @param flush {@code NO_FLUSH} for the last blocks of a stream, {@code SYNC_FLUSH} for such that others follow */
    private static byte[] deflate(byte[] bytes, int flush) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            if (flush == Deflater.NO_FLUSH) {
                deflater.finish();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / COMPRESSED_TO + COMPRESSED_TO);
            byte[] buffer = new byte[8192];
            int length;
            do {
                length = deflater.deflate(buffer, 0, buffer.length, flush);
                out.write(buffer, 0, length);
            } while (length == buffer.length);
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
