package org.partnerscore.skilling.certificate;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.paging.Selection;
import org.partnerscore.skilling.Database;

/** All certificates, by individual, certification, day earned. */
@Singleton
class Certificates {

    /** Held on a day, which is asked three times; a certificate revoked on the day it was earned is never held. */
    static final String HELD_ON =
            "earned_on <= ? and (expires_on is null or expires_on > ?) and (revoked_on is null or revoked_on > ?)";

    private final Database database;

    Certificates(Database database) {
        this.database = database;
    }

    /**
     * The certificates that pass the filters; null = any.
     *
     * @param spellings code and aliases of the one certification that is wanted
     */
    Selection selection(String individualId, List<String> spellings, LocalDate heldOn) {
        return new Selection("select * from certificate")
                .where("individual_id = ?", individualId)
                .where("certification = any(?)", (Object) (spellings == null ? null : spellings.toArray(String[]::new)))
                .where(HELD_ON, heldOn, heldOn, heldOn);
    }

    /** The selection in the list's order. */
    Selection ordered(Selection selection) {
        return selection.then("order by individual_id, certification, earned_on");
    }

    Page<Certificate> page(Selection selection, PageRequest page) {
        page.after(3)
                .ifPresent(cursor -> selection.where(
                        "(individual_id, certification, earned_on) > (?, ?, ?)",
                        cursor.part(0),
                        cursor.part(1),
                        Database.day(cursor, 2)));
        List<Certificate> found =
                database.list(ordered(selection).then("limit ?", page.fetch()), Certificate::of);
        return Page.of(
                found,
                page.limit(),
                last -> Cursor.of(last.individualId(), last.certification(), last.earnedOn()));
    }

    Optional<Certificate> find(String individualId, String certification, LocalDate earnedOn) {
        return database
                .list(
                        new Selection("select * from certificate")
                                .where("individual_id = ?", individualId)
                                .where("certification = ?", certification)
                                .where("earned_on = ?", earnedOn),
                        Certificate::of)
                .stream()
                .findFirst();
    }
}
