package org.partnerscore.scoring.explanation;

import java.util.List;
import org.partnerscore.scoring.engine.Fraction;
import org.partnerscore.scoring.engine.RecordRef;

/**
 * What one tenant, entry or person contributes to an option: a key unique within the option, the contribution before floor
 * and cap, and the records that it rests on.
 */
public record EvidenceRow(String key, String text, Fraction value, Fraction points, List<RecordRef> records) {

    public EvidenceRow {
        records = List.copyOf(records);
    }
}
