package org.partnerscore.local.sample;

import java.util.Map;
import java.util.TreeMap;

/** What every partner of a sample program scores by hand: "enterprise / smb". */
public final class Expected {

    private Expected() {}

    public static Map<String, String> scores(SampleProgram program) {
        Map<String, String> expected = new TreeMap<>();
        program.script().partners.stream().filter(row -> row.parent() == null).forEach(row -> {
            ModernWorkByHand score = new ModernWorkByHand(program.script(), row.id(), true);
            expected.put(row.id(), StoriesTest.plain(score.enterprise()) + " / " + StoriesTest.plain(score.smb()));
        });
        return expected;
    }
}
