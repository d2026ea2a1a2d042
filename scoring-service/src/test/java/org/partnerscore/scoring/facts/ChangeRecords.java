package org.partnerscore.scoring.facts;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** The neighbours' logs of changes of a {@link WholeProgram}. What one test has written, another one has to read over. */
final class ChangeRecords {

    private static final int PAGE = 2;

    private record Written(NeighbourLogs.Log log, List<String> keys) {}

    private final List<Written> written = new CopyOnWriteArrayList<>();

    void add(NeighbourLogs.Log log, List<String> keys) {
        written.add(new Written(log, keys));
    }

    /** Keeps the places, whoever had them. */
    void clear() {
        written.replaceAll(each -> new Written(each.log(), List.of("forgotten")));
    }

    /** Pages are short, so that there are several. */
    ChangesApi.Page page(String url) {
        NeighbourLogs.Log log = Arrays.stream(NeighbourLogs.Log.values())
                .filter(each -> url.startsWith(each.path()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(url));
        int after = url.contains("after=") ? Integer.parseInt(url.replaceAll(".*after=", "")) : 0;
        List<ChangesApi.Change> all = IntStream.range(after, written.size())
                .filter(place -> written.get(place).log() == log)
                .mapToObj(place -> change(place + 1, written.get(place).keys()))
                .toList();
        List<ChangesApi.Change> items = all.subList(0, Math.min(PAGE, all.size()));
        return new ChangesApi.Page(
                items, items.size() < all.size() ? items.get(items.size() - 1).cursor() : null);
    }

    private static ChangesApi.Change change(int place, List<String> keys) {
        return new ChangesApi.Change(
                String.valueOf(place), Instant.parse("2023-09-15T07:00:00Z"), keys.isEmpty(), keys);
    }
}
