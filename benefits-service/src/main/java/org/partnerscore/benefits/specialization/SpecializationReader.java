package org.partnerscore.benefits.specialization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partnerscore.benefits.data.DataReader;
import org.partnerscore.benefits.data.InvalidData;

/** Reads the files of specializations. Finds everything that is wrong with them before it gives up. */
class SpecializationReader {

    private final DataReader reader = new DataReader(SpecializationFiles.FILES.schema());

    /** @param files contents by path, {@code <category>.yaml} */
    SpecializationCatalogue read(SortedMap<String, String> files) {
        List<String> errors = new ArrayList<>();
        SortedMap<String, SpecializationFile> read = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            List<String> wrong = new ArrayList<>();
            reader.read(file.getValue(), SpecializationFile.class, wrong).ifPresent(content -> {
                wrong.addAll(SpecializationConsistency.errors(file.getKey(), content));
                read.put(file.getKey(), content);
            });
            wrong.forEach(error -> errors.add(file.getKey() + ": " + error));
        }
        errors.addAll(SpecializationConsistency.errors(read, read.size() == files.size()));
        if (!errors.isEmpty()) {
            throw new InvalidData(SpecializationFiles.FILES.folder(), errors);
        }
        return new SpecializationCatalogue(
                read.values().stream().flatMap(file -> file.read().stream()).toList(),
                read.values().stream().flatMap(file -> file.fees().stream()).toList());
    }
}
