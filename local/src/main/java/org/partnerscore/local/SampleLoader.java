package org.partnerscore.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.partnerscore.local.sample.Feed;
import org.partnerscore.local.sample.SampleProgram;

/** Sends the sample program through the public imports when nobody has sent anything yet. */
final class SampleLoader {

    private final Api api;
    private final Progress progress;
    private final Path unfinished;

    SampleLoader(Api api, Progress progress, Settings settings) {
        this.api = api;
        this.progress = progress;
        this.unfinished = settings.data().resolve("sample.unfinished");
    }

    void loadWhenEmpty(SampleProgram program) {
        // A load that was interrupted is simply sent again: what arrived before comes out as unchanged.
        if (!Files.exists(unfinished) && !empty()) {
            return;
        }
        progress.say("Loading the sample program, %s and the 27 months before it".formatted(program.lastMonth()));
        mark();
        program.feeds().forEach(this::load);
        unmark();
    }

    private boolean empty() {
        return api.get("/api/v1/partners?limit=1").path("items").isEmpty();
    }

    private void load(Feed feed) {
        long start = System.nanoTime();
        JsonNode report = api.load(feed.resource(), feed.lines());
        progress.say(String.format(
                Locale.ROOT,
                "  %-24s %,9d rows: %,d created, %,d updated, %,d unchanged, %,d rejected in %.1f s",
                feed.title(),
                report.path("received").asLong(),
                report.path("created").asLong(),
                report.path("updated").asLong(),
                report.path("unchanged").asLong(),
                report.path("rejected").asLong(),
                (System.nanoTime() - start) / 1e9));
        if (report.path("rejected").asLong() > 0) {
            throw new Refusal("The sample program's %s were not all accepted: %s"
                    .formatted(feed.title(), report.path("errors").path(0)));
        }
    }

    private void mark() {
        try {
            Files.writeString(unfinished, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unmark() {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
