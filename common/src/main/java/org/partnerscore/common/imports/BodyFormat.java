package org.partnerscore.common.imports;

import java.io.IOException;
import java.io.InputStream;

/** How a body spells its records. */
enum BodyFormat {
    CSV,
    NDJSON,
    JSON;

    RecordReader open(InputStream body, Feed feed) throws IOException {
        return switch (this) {
            case CSV -> new CsvRecords(body, feed);
            case NDJSON -> new JsonRecords(new NdjsonLines(body), false, feed);
            case JSON -> new JsonRecords(new JsonElements(body), true, feed);
        };
    }
}
