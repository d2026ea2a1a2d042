package org.partnerscore.scoring.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.problem.Violation;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.Metric;
import org.partnerscore.scoring.engine.MetricScore;
import org.partnerscore.scoring.engine.Option;
import org.partnerscore.scoring.engine.OptionScore;
import org.partnerscore.scoring.engine.Scorecard;
import org.partnerscore.scoring.engine.TrackRules;
import org.partnerscore.scoring.engine.TrackScore;
import org.partnerscore.scoring.explanation.Explanation;

/** Finds the part of a scorecard that evidence is asked for. */
@ApplicationScoped
class Evidences {

    private final Areas areas;
    private final Explanation explanation;

    Evidences(Areas areas, Explanation explanation) {
        this.areas = areas;
        this.explanation = explanation;
    }

    /** Refuses what the rules in force do not know, before anybody is asked for facts. */
    void requireKnown(String area, LocalDate asOf, EvidenceFilter filter) {
        AreaEdition rules = areas.inForce(area, asOf);
        Set<String> tracks = new LinkedHashSet<>();
        Set<String> metrics = new LinkedHashSet<>();
        Set<String> options = new LinkedHashSet<>();
        for (TrackRules track : rules.tracks()) {
            tracks.add(track.track());
            for (Metric metric : track.metrics()) {
                metrics.add(metric.name());
                if (filter.track().map(track.track()::equals).orElse(true)
                        && filter.metric().map(metric.name()::equals).orElse(true)) {
                    metric.options().stream().flatMap(Evidences::name).forEach(options::add);
                }
            }
        }
        List<Violation> violations = Stream.of(
                        filter.metric().isEmpty()
                                ? Optional.of(Violation.query("metric", "REQUIRED", oneOf("metric", metrics)))
                                : unknown("metric", filter.metric(), metrics),
                        unknown("track", filter.track(), tracks),
                        unknown("option", filter.option(), options))
                .flatMap(Optional::stream)
                .toList();
        if (!violations.isEmpty()) {
            throw Refusal.invalid("INVALID_REQUEST", violations.get(0).message(), violations.toArray(Violation[]::new));
        }
    }

    Evidence find(Scorecard card, EvidenceFilter filter) {
        TrackScore track = card.tracks().stream()
                .filter(each -> filter.track().map(each.track()::equals).orElse(each == card.shown()))
                .findFirst()
                .orElseThrow();
        MetricScore metric = track.metrics().stream()
                .filter(each ->
                        filter.metric().map(each.metric().name()::equals).orElse(false))
                .findFirst()
                .orElseThrow(() -> notHere("metric", track));
        OptionScore option = metric.options().stream()
                .filter(each -> filter.option()
                        .map(name -> each.name().map(name::equals).orElse(false))
                        .orElse(each == metric.best()))
                .findFirst()
                .orElseThrow(() -> notHere("option", track));
        return new Evidence(track.track(), metric.metric().name(), option, explanation.evidence(option));
    }

    /** The option of one track, asked for while another is shown and no track is named. */
    private static Refusal notHere(String name, TrackScore track) {
        return Refusal.invalidQuery(
                name,
                "INVALID_VALUE",
                "The track shown, " + track.track() + ", has no such " + name + "; name the track.");
    }

    private static Optional<Violation> unknown(String name, Optional<String> given, Collection<String> known) {
        return given.filter(value -> !known.contains(value))
                .map(value -> Violation.query(name, "INVALID_VALUE", oneOf(name, known)));
    }

    private static String oneOf(String name, Collection<String> known) {
        return known.isEmpty()
                ? "There is nothing to name as " + name + " here."
                : name + " must be one of " + String.join(", ", known) + ".";
    }

    private static Stream<String> name(Option option) {
        return option.types().types().isEmpty()
                ? Stream.empty()
                : Stream.of(option.types().name());
    }
}
