package org.partnerscore.benefits.specialization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.partnerscore.benefits.specialization.SpecializationFile.Entry;
import org.partnerscore.benefits.specialization.SpecializationFile.Source;

/** What no schema can say: days are in order, sources are there, and the files agree with each other. */
final class SpecializationConsistency {

    private SpecializationConsistency() {}

    static List<String> errors(String path, SpecializationFile file) {
        List<String> errors = new ArrayList<>();
        String expected = file.category().slug() + ".yaml";
        if (!path.equals(expected)) {
            errors.add("/category: this category belongs in " + expected);
        }
        for (int at = 0; at < file.auditFees().size(); at++) {
            source(errors, file, "/auditFees/" + at, file.auditFees().get(at).source());
        }
        for (int at = 0; at < file.announced().size(); at++) {
            source(errors, file, "/announced/" + at, file.announced().get(at).source());
        }
        for (int at = 0; at < file.specializations().size(); at++) {
            entry(errors, file, "/specializations/" + at, file.specializations().get(at));
        }
        return errors;
    }

    private static void entry(List<String> errors, SpecializationFile file, String place, Entry entry) {
        entry.until()
                .filter(until -> !until.isAfter(entry.from()))
                .ifPresent(until ->
                        errors.add(place + "/until: it ends on " + until + " and begins on " + entry.from() + " only"));
        entry.newUntil()
                .filter(day ->
                        !day.isAfter(entry.from()) || day.isAfter(entry.until().orElse(LocalDate.MAX)))
                .ifPresent(day ->
                        errors.add(place + "/newUntil: " + day + " does not lie between its first day and its end"));
        entry.retirement().ifPresent(source -> source(errors, file, place + "/retirement", source));
        dated(errors, place + "/names", entry, entry.names());
        dated(errors, place + "/designations", entry, entry.designations());
        dated(errors, place + "/performance", entry, entry.performance());
        dated(errors, place + "/skilling", entry, entry.skilling());
        dated(errors, place + "/evidence", entry, entry.evidence());
        cited(
                errors,
                file,
                place + "/names",
                entry.names().stream().map(each -> each.source()).toList());
        cited(
                errors,
                file,
                place + "/designations",
                entry.designations().stream().map(each -> each.source()).toList());
        cited(
                errors,
                file,
                place + "/performance",
                entry.performance().stream().map(each -> each.source()).toList());
        cited(
                errors,
                file,
                place + "/skilling",
                entry.skilling().stream().map(each -> each.source()).toList());
        cited(
                errors,
                file,
                place + "/evidence",
                entry.evidence().stream().map(each -> each.source()).toList());
    }

    private static void dated(List<String> errors, String place, Entry entry, List<? extends Dated> list) {
        if (!list.get(0).from().equals(entry.from())) {
            errors.add(place + "/0/from: the specialization begins on " + entry.from());
        }
        for (int at = 1; at < list.size(); at++) {
            LocalDate day = list.get(at).from();
            if (!day.isAfter(list.get(at - 1).from())) {
                errors.add(place + "/" + at + "/from: " + day + " does not follow the day before it");
            }
            if (!day.isBefore(entry.until().orElse(LocalDate.MAX))) {
                errors.add(place + "/" + at + "/from: the specialization has ended on " + day);
            }
        }
    }

    private static void cited(List<String> errors, SpecializationFile file, String place, List<Source> sources) {
        for (int at = 0; at < sources.size(); at++) {
            source(errors, file, place + "/" + at, sources.get(at));
        }
    }

    private static void source(List<String> errors, SpecializationFile file, String place, Source source) {
        if (!file.documents().containsKey(source.document())) {
            errors.add(place + "/source/document: '" + source.document() + "' is not one of /documents");
        }
    }

    /** @param complete whether every file could be read: a successor may stand in one that could not */
    static List<String> errors(SortedMap<String, SpecializationFile> files, boolean complete) {
        List<String> errors = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        Map<String, Entry> entries = new HashMap<>();
        files.forEach((path, file) -> {
            for (int at = 0; at < file.specializations().size(); at++) {
                Entry entry = file.specializations().get(at);
                String place = path + ": /specializations/" + at;
                String before = places.putIfAbsent(entry.specialization(), place);
                entries.put(entry.specialization(), entry);
                if (before != null) {
                    errors.add(place + "/specialization: '" + entry.specialization() + "' stands at " + before
                            + " already");
                }
            }
        });
        for (Map.Entry<String, Entry> each : entries.entrySet()) {
            Entry entry = each.getValue();
            entry.successor().ifPresent(code -> {
                String place = places.get(each.getKey()) + "/successor: '" + code + "' ";
                Optional<Entry> successor = Optional.ofNullable(entries.get(code));
                if (code.equals(each.getKey()) || (complete && successor.isEmpty())) {
                    errors.add(place + "is not another specialization");
                } else if (successor.isPresent()
                        && !isThere(successor.get(), entry.until().orElseThrow())) {
                    errors.add(place + "is not in force on " + entry.until().orElseThrow());
                }
            });
        }
        return errors;
    }

    private static boolean isThere(Entry entry, LocalDate day) {
        return !day.isBefore(entry.from()) && day.isBefore(entry.until().orElse(LocalDate.MAX));
    }
}
