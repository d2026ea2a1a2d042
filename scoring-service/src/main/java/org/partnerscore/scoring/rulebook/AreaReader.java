package org.partnerscore.scoring.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.Metric;
import org.partnerscore.scoring.engine.TrackRules;

/** Makes an area edition of a rule file; every reference that points at nothing is an error. */
final class AreaReader {

    private static final int POINTS_OF_A_TRACK = 100;

    private AreaReader() {}

    static Optional<AreaEdition> read(Cursor file, LocalDate from, Catalogue catalogue) {
        AreaLists lists = new AreaLists(file, catalogue);
        MetricReader reader = new MetricReader(file.choice("award", Metric.Award.class), lists);
        List<TrackRules> tracks = new ArrayList<>();
        for (Cursor track : file.at("tracks").items()) {
            tracks.add(track(file, track, reader));
        }
        checkNames(file);
        // Without a choice there is no edition to make, and the file's mistakes are told all the same.
        return TrackChoiceReader.read(file.at("trackChoice"), lists)
                .map(choice -> new AreaEdition(file.text("area"), from, choice, tracks, file.rule()));
    }

    /** What can be told of a file that has not passed the schema, so that one start tells every mistake. */
    static void check(Cursor file, Catalogue catalogue) {
        AreaLists lists = new AreaLists(file, catalogue);
        lists.services(file.at("trackChoice").at("products"));
        for (Cursor metric : file.at("metrics").items()) {
            lists.services(metric.at("products"));
            lists.certifications(metric.at("certifications"));
            for (Map.Entry<String, Cursor> track : metric.at("tracks").members()) {
                lists.band(track.getValue().at("band"));
                track.getValue().at("gates").items().forEach(gate -> lists.certifications(gate.at("certifications")));
                for (Cursor option : track.getValue().at("options").items()) {
                    for (Cursor part : PartReader.members(option)) {
                        lists.services(part.at("products"));
                        lists.band(part.at("band"));
                    }
                }
            }
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
        for (String named : List.of("track", "otherwise")) {
            Cursor track = file.at("trackChoice").at(named);
            if (file.at("trackChoice").has(named) && !tracks.contains(track.text())) {
                track.wrong("the file has no track '" + track.text() + "'");
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
            PartReader.checkNames(option);
            Set<String> types =
                    option.at("types").items().stream().map(Cursor::text).collect(Collectors.toSet());
            if (!options.add(types)) {
                option.wrong("an option with the same association types stands before this one");
            }
        }
    }
}
