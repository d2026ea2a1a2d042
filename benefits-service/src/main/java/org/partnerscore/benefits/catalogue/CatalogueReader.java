package org.partnerscore.benefits.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.partnerscore.benefits.data.DataReader;
import org.partnerscore.benefits.data.InvalidData;

/** Reads the catalogue's files. Finds everything that is wrong with them before it gives up. */
class CatalogueReader {

    private static final Map<String, Class<? extends SourceFile>> FOLDERS =
            Map.of("caps", CapsFile.class, "activation", ActivationFile.class, "packages", OffersFile.class);

    private final DataReader reader = new DataReader(CatalogueFiles.FILES.schema());
    private final SpecializationNames specializations;

    CatalogueReader(SpecializationNames specializations) {
        this.specializations = specializations;
    }

    /**
     * Reads what the files say together.
     *
     * @param files contents by path, {@code <area>/<day>.yaml}, {@code caps/<day>.yaml} and so on
     */
    Catalogue read(SortedMap<String, String> files) {
        List<String> errors = new ArrayList<>();
        Draft draft = new Draft();
        for (Map.Entry<String, String> file : files.entrySet()) {
            List<String> wrong = new ArrayList<>();
            read(file.getKey(), file.getValue(), wrong, draft);
            wrong.forEach(error -> errors.add(file.getKey() + ": " + error));
        }
        errors.addAll(Consistency.errors(draft.editions()));
        errors.addAll(Agreement.errors(draft, specializations));
        if (!errors.isEmpty()) {
            throw new InvalidData(CatalogueFiles.FILES.folder(), errors);
        }
        return new Catalogue(draft);
    }

    /** The kinds of files are definitions of one schema, the benefits of an area its root. */
    private void read(String path, String content, List<String> errors, Draft draft) {
        String folder = path.replaceFirst("/.*", "");
        Optional<? extends SourceFile> read = FOLDERS.containsKey(folder)
                ? reader.read(content, folder, FOLDERS.get(folder), errors)
                : reader.read(content, CatalogueFile.class, errors);
        read.ifPresent(file -> {
            errors.addAll(Consistency.errors(path, file));
            if (errors.isEmpty()) {
                draft.add(path, file);
            }
        });
    }
}
