package org.partnerscore.common.rows;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.partnerscore.common.feed.Feed;

/** How a body spells its records. */
public enum BodyFormat {
    CSV,
    NDJSON,
    JSON;

    /** By {@code Content-Type}; the framework has let only these three through, but with any parameters. */
    public static BodyFormat of(String contentType) {
        MediaType type = MediaType.valueOf(contentType);
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.equalsIgnoreCase("utf-8")) {
            throw new NotSupportedException();
        }
        return switch (type.getSubtype().toLowerCase(Locale.ROOT)) {
            case "csv" -> CSV;
            case "x-ndjson" -> NDJSON;
            case "json" -> JSON;
            default -> throw new NotSupportedException();
        };
    }

    public RecordReader open(InputStream body, Feed feed) throws IOException {
        return switch (this) {
            case CSV -> new CsvRecords(body, feed);
            case NDJSON -> new JsonRecords(new NdjsonLines(body), false, feed);
            case JSON -> new JsonRecords(new JsonElements(body), true, feed);
        };
    }
}
