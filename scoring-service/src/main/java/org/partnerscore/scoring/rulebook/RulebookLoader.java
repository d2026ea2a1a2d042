package org.partnerscore.scoring.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerscore.scoring.engine.AreaEdition;
import org.partnerscore.scoring.engine.ProgramEdition;

/**
 * Loads a directory of rule files: schema, sources, references, catalogue and days are checked in every file, and all
 * mistakes are reported at once.
 */
public final class RulebookLoader {

    private static final String PROGRAM = "program";

    private final List<RulebookError> errors = new ArrayList<>();
    private final List<AreaEdition> areas = new ArrayList<>();
    private final List<ProgramEdition> program = new ArrayList<>();

    private RulebookLoader() {}

    /** The rulebook in the directory, which holds schema.json, catalogue.yaml and a folder per area and for the program. */
    public static Rulebook load(Path directory) {
        return new RulebookLoader().read(directory);
    }

    private Rulebook read(Path directory) {
        RulebookFiles files = new RulebookFiles(directory, errors);
        RulebookSchema schema = new RulebookSchema(schemaText(directory));
        Catalogue catalogue = files.catalogue().map(Catalogue::of).orElse(Catalogue.EMPTY);
        Map<String, String> fileOfEdition = new HashMap<>();
        for (RuleFile file : files.editions()) {
            List<RulebookError> mistakes = schema.check(file);
            errors.addAll(mistakes);
            checkDay(file, fileOfEdition);
            Cursor root = Cursor.root(file, errors);
            SourceCheck.check(root);
            if (mistakes.isEmpty()) {
                read(root, catalogue);
            } else if (!file.isProgram()) {
                AreaReader.check(root, catalogue);
            }
        }
        if (errors.isEmpty()) {
            checkComplete();
        }
        if (!errors.isEmpty()) {
            throw new RulebookInvalid(errors);
        }
        return new Rulebook(areas, program);
    }

    private void read(Cursor root, Catalogue catalogue) {
        Optional<LocalDate> from = root.day("edition");
        if (from.isEmpty()) {
            return;
        }
        if (root.file().isProgram()) {
            program.add(ProgramReader.read(root, from.get()));
        } else {
            AreaReader.read(root, from.get(), catalogue).ifPresent(areas::add);
        }
    }

    /** A file is found by its name, so that the name must say what the file holds; two files never hold the same. */
    private void checkDay(RuleFile file, Map<String, String> fileOfEdition) {
        String folder = file.isProgram() ? PROGRAM : file.root().path("area").asText();
        String day = file.root().path("edition").asText();
        if (!folder.equals(file.folder())) {
            errors.add(new RulebookError(file.name(), "", "the file belongs into the folder '" + folder + "'"));
        }
        if (!day.equals(file.day())) {
            errors.add(new RulebookError(
                    file.name(), "/edition", "the file is named " + file.day() + ", its edition is " + day));
        }
        String other = fileOfEdition.putIfAbsent(folder + '/' + day, file.name());
        if (other != null) {
            errors.add(new RulebookError(
                    file.name(), "/edition", "a second edition of " + folder + " on " + day + ", after " + other));
        }
    }

    /** An area's score needs the program's rules on every day on which the area has rules. */
    private void checkComplete() {
        Optional<LocalDate> first = program.stream().map(ProgramEdition::from).min(LocalDate::compareTo);
        for (AreaEdition area : areas) {
            if (first.isEmpty() || area.from().isBefore(first.get())) {
                errors.add(new RulebookError(
                        area.rule().file(), "/edition", "no edition of the program is in force on " + area.from()));
            }
        }
    }

    private static String schemaText(Path directory) {
        try {
            return Files.readString(directory.resolve("schema.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the schema of the rulebook cannot be read", unreadable);
        }
    }
}
