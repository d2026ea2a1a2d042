package org.partnerscore.common.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.partnerscore.common.rows.Rejections;
import org.partnerscore.common.rows.RowError;

/** Keeps the first 100,000 rejected rows of an import, in batches. */
final class ErrorLog implements Rejections {

    static final int LIMIT = 100_000;
    private static final int BATCH = 1_000;

    private final Reports reports;
    private final UUID id;
    private final List<ImportReport.ImportError> batch = new ArrayList<>();
    private long kept;

    ErrorLog(Reports reports, UUID id) {
        this.reports = reports;
        this.id = id;
    }

    @Override
    public void add(long line, String key, RowError error) throws SQLException {
        if (kept < LIMIT) {
            batch.add(new ImportReport.ImportError(line, key, error.code(), error.message()));
            kept++;
        }
        if (batch.size() == BATCH) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (!batch.isEmpty()) {
            reports.keep(id, batch);
            batch.clear();
        }
    }
}
