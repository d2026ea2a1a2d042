package org.partnerscore.common.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.partnerscore.common.feed.Formulas;

/** RFC 4180 CSV with a header, as it is written; an absent cell is null. */
public final class CsvTable {

    private final CsvWriter csv;

    public CsvTable(OutputStream out, String... header) {
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        write(header);
    }

    public void write(String... cells) {
        csv.writeRecord(Arrays.stream(cells).map(Formulas::guarded).toArray(String[]::new));
    }

    /** Ends the table. Not called where rows are missing, so that nobody takes what there is for everything. */
    public void finish() throws IOException {
        csv.close();
    }
}
