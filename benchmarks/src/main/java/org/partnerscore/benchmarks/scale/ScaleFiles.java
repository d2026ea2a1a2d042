package org.partnerscore.benchmarks.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of a program, one for each feed, in a directory. */
public record ScaleFiles(Path directory) {

    /** The feeds in the order in which a platform is filled, usage last. */
    public static final List<String> FEEDS =
            List.of("partners", "customers", "associations", "individuals", "certificates", "usage");

    /** Writes every file; memory does not grow with the size. */
    public static ScaleFiles write(Scale scale, Path directory) {
        try {
            ScaleFiles files = new ScaleFiles(Files.createDirectories(directory));
            Dice dice = new Dice(scale.checked().seed());
            Organisations organisations = new Organisations(scale, dice);
            organisations.writePartners(files.of("partners"));
            organisations.writeCustomers(files.of("customers"));
            new Associations(scale, dice).write(files.of("associations"));
            People people = new People(scale, dice);
            people.writeIndividuals(files.of("individuals"));
            people.writeCertificates(files.of("certificates"));
            new UsageRows(scale, dice).write(files.of("usage"));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path of(String feed) {
        return directory.resolve(feed + ".csv");
    }
}
