package org.partnerscore.local;

/** Told what happens, a line at a time, by whoever makes a person wait. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = line -> {};

    void say(String line);
}
