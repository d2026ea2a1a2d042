package org.partnerscore.local;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/** Lines as the chunks of a request body, so that a feed is never in memory as a whole. */
final class Batches implements Iterable<byte[]> {

    private static final int CHUNK = 64 * 1024;

    private final Stream<String> lines;

    Batches(Stream<String> lines) {
        this.lines = lines;
    }

    @Override
    public Iterator<byte[]> iterator() {
        Iterator<String> remaining = lines.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return remaining.hasNext();
            }

            @Override
            public byte[] next() {
                StringBuilder chunk = new StringBuilder(CHUNK + 256);
                while (remaining.hasNext() && chunk.length() < CHUNK) {
                    chunk.append(remaining.next()).append('\n');
                }
                return chunk.toString().getBytes(StandardCharsets.UTF_8);
            }
        };
    }
}
