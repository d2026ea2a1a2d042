package org.partnerscore.common.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import org.partnerscore.common.export.CsvTable;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;

/** The audit log as CSV or NDJSON, the latest first, written as the database yields it. */
@Singleton
public class AuditExport {

    private static final String[] COLUMNS = {
        "id",
        "at",
        "actor",
        "client",
        "partnerId",
        "requestId",
        "operation",
        "subjectType",
        "subjectKey",
        "before",
        "after",
        "details"
    };

    private final Database database;
    private final ObjectMapper json;

    AuditExport(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void ndjson(AuditFilter filter, OutputStream out) throws IOException {
        SequenceWriter lines =
                json.writerFor(AuditEntry.class).withRootValueSeparator("\n").writeValues(out);
        database.each(all(filter), row -> lines.write(AuditEntry.read(row)));
        lines.close();
    }

    void csv(AuditFilter filter, OutputStream out) throws IOException {
        CsvTable csv = new CsvTable(out, COLUMNS);
        database.each(all(filter), row -> {
            AuditEntry entry = AuditEntry.read(row);
            csv.write(
                    String.valueOf(entry.id()),
                    entry.at().toString(),
                    entry.actor(),
                    entry.client(),
                    entry.partnerId(),
                    entry.requestId(),
                    entry.operation(),
                    entry.subjectType(),
                    entry.subjectKey(),
                    entry.before(),
                    entry.after(),
                    entry.details());
        });
        csv.finish();
    }

    private static Selection all(AuditFilter filter) {
        return filter.selection().then("order by at desc, id desc");
    }
}
