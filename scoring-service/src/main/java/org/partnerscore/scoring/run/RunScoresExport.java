package org.partnerscore.scoring.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.partnerscore.common.export.CsvTable;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;

/** Scores of a run as CSV or NDJSON, written as the database yields them. */
@ApplicationScoped
class RunScoresExport {

    private final Database database;
    private final ObjectMapper json;

    RunScoresExport(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void ndjson(Selection scores, OutputStream out) throws IOException {
        SequenceWriter lines =
                json.writerFor(RunScoreView.class).withRootValueSeparator("\n").writeValues(out);
        database.each(scores, row -> lines.write(RunScoreView.read(row)));
        lines.close();
    }

    void csv(Selection scores, OutputStream out) throws IOException {
        CsvTable csv = new CsvTable(
                out, "partnerId", "solutionArea", "track", "total", "qualified", "formerTotal", "formerQualified");
        database.each(scores, row -> {
            RunScoreView score = RunScoreView.read(row);
            csv.write(
                    score.partnerId(),
                    score.solutionArea(),
                    score.track(),
                    score.total().toPlainString(),
                    String.valueOf(score.qualified()),
                    text(score.formerTotal()),
                    score.formerQualified() == null
                            ? null
                            : score.formerQualified().toString());
        });
        csv.finish();
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
