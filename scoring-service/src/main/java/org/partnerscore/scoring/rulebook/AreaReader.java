package org.partnerscore.scoring.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.Metric;
import org.partnerscore.scoring.engine.TrackRules;

/** Makes an area edition of a rule file; every reference that points at nothing is an error. */
final class AreaReader {

    private static final int POINTS_OF_A_TRACK = 100;

    private AreaReader() {}

    static AreaEdition read(Cursor file, LocalDate from, Catalogue catalogue) {
        MetricReader reader =
                new MetricReader(file.choice("award", Metric.Award.class), new AreaLists(file, catalogue));
        List<TrackRules> tracks = new ArrayList<>();
        for (Cursor track : file.at("tracks").items()) {
            tracks.add(track(file, track, reader));
        }
        checkNames(file);
        return new AreaEdition(file.text("area"), from, tracks, file.rule());
    }

    /** What can be told of a file that has not passed the schema, so that one start tells every mistake. */
    static void check(Cursor file, Catalogue catalogue) {
        AreaLists lists = new AreaLists(file, catalogue);
        for (Cursor metric : file.at("metrics").items()) {
            lists.products(metric.at("products"));
            lists.certifications(metric.at("certifications"));
            metric.at("tracks")
                    .members()
                    .forEach(track -> lists.band(track.getValue().at("band")));
        }
        checkNames(file);
    }

    private static TrackRules track(Cursor file, Cursor track, MetricReader reader) {
        String name = track.text("track");
        List<Metric> metrics = new ArrayList<>();
        long points = 0;
        for (Cursor metric : file.at("metrics").items()) {
            points += metric.number("maxPoints");
            reader.read(metric, name).ifPresent(metrics::add);
        }
        if (points != POINTS_OF_A_TRACK) {
            file.at("metrics")
                    .wrong("the points of the track '" + name + "' add up to " + points + ", not to "
                            + POINTS_OF_A_TRACK);
        }
        return new TrackRules(name, metrics, track.rule());
    }

    private static void checkNames(Cursor file) {
        Set<String> tracks = new HashSet<>();
        for (Cursor track : file.at("tracks").items()) {
            if (!tracks.add(track.text("track"))) {
                track.at("track").wrong("the track '" + track.text("track") + "' stands here twice");
            }
        }
        Set<String> metrics = new HashSet<>();
        for (Cursor metric : file.at("metrics").items()) {
            if (!metrics.add(metric.text("metric"))) {
                metric.at("metric").wrong("the metric '" + metric.text("metric") + "' stands here twice");
            }
            for (Map.Entry<String, Cursor> track : metric.at("tracks").members()) {
                if (!tracks.contains(track.getKey())) {
                    track.getValue().wrong("the file has no track '" + track.getKey() + "'");
                }
                checkOptions(track.getValue());
            }
        }
    }

    private static void checkOptions(Cursor track) {
        Set<Set<String>> options = new HashSet<>();
        for (Cursor option : track.at("options").items()) {
            Set<String> types =
                    option.at("types").items().stream().map(Cursor::text).collect(Collectors.toSet());
            if (!options.add(types)) {
                option.wrong("an option with the same association types stands before this one");
            }
        }
    }
}
