package org.partnerscore.common.audit;

import static org.partnerscore.common.sql.Sql.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ApplicationConfig;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.security.Caller;
import org.partnerscore.common.security.Callers;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.common.trace.RequestId;

/** The audit log of this service. */
@Singleton
public class AuditLog {

    private static final String RECORD = """
            insert into audit (actor, client, partner_id, request_id, operation, subject_type, subject_key, before, after, details)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)""";

    private final Database database;
    private final Callers callers;
    private final ObjectMapper json;
    private final String service;

    AuditLog(Database database, Callers callers, ObjectMapper json, ApplicationConfig application) {
        this.database = database;
        this.callers = callers;
        this.json = json;
        this.service = application.name().orElseThrow();
    }

    /**
     * Adds an entry to the transaction that does it: by whoever asks what is being answered, or else by the service itself.
     *
     * @param unasked why the service does it where nobody asks for it, e.g. {@code daily-assessment}
     */
    public void record(Connection connection, Deed deed, String unasked) throws SQLException {
        Optional<Caller> caller = callers.current();
        update(
                connection,
                RECORD,
                caller.map(Caller::subject).orElse(service),
                caller.flatMap(Caller::client).orElse(null),
                caller.flatMap(Caller::partnerId).orElse(null),
                caller.map(asking -> RequestId.current()).orElse(null),
                callers.operation().orElse(unasked),
                deed.subjectType(),
                deed.subjectKey(),
                written(deed.before()),
                written(deed.after()),
                written(deed.details()));
    }

    /** The latest first. */
    Page<AuditEntry> page(AuditFilter filter, PageRequest page) {
        // An entry stays, so the last one of the page before says itself where this one begins.
        Long last = page.after(1).map(cursor -> cursor.number(0)).orElse(null);
        Selection selection = filter.selection()
                .where("(at, id) < (select at, id from audit where id = ?)", last)
                .then("order by at desc, id desc limit ?", page.fetch());
        return Page.of(database.list(selection, AuditEntry::read), page.limit(), entry -> Cursor.of(entry.id()));
    }

    private String written(Optional<Object> said) {
        try {
            return said.isEmpty() ? null : json.writeValueAsString(said.get());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was done cannot be written", e);
        }
    }
}
