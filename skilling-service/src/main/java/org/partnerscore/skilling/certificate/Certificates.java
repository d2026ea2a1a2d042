package org.partnerscore.skilling.certificate;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnerscore.common.paging.Cursor;
import org.partnerscore.common.paging.Page;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.skilling.certification.Certification;
import org.partnerscore.skilling.certification.Certifications;

/** All certificates, by individual, certification, day earned. */
@Singleton
class Certificates {

    /** Held on a day, which is asked three times; a certificate revoked on the day it was earned never was. */
    static final String HELD_ON =
            "earned_on <= ? and (expires_on is null or expires_on > ?) and (revoked_on is null or revoked_on > ?)";

    /** Held on a day of a period, asked by its last day, then twice by its first. */
    static final String HELD_WITHIN = """
            earned_on <= ? and (expires_on is null or expires_on > ?)
            and (revoked_on is null or (revoked_on > ? and revoked_on > earned_on))""";

    private static final String ORDER = "order by individual_id, certification, earned_on";

    private final Database database;
    private final Certifications certifications;

    Certificates(Database database, Certifications certifications) {
        this.database = database;
        this.certifications = certifications;
    }

    /** Everything that passes the filter. */
    Selection all(CertificateFilter filter) {
        return selection(filter).then(ORDER);
    }

    Page<Certificate> page(CertificateFilter filter, PageRequest page) {
        Selection selection = selection(filter);
        page.after(3)
                .ifPresent(cursor -> selection.where(
                        "(individual_id, certification, earned_on) > (?, ?, ?)",
                        cursor.code(0),
                        cursor.code(1),
                        cursor.day(2)));
        List<Certificate> found = database.list(selection.then(ORDER + " limit ?", page.fetch()), Certificate::of);
        return Page.of(
                found, page.limit(), last -> Cursor.of(last.individualId(), last.certification(), last.earnedOn()));
    }

    Optional<Certificate> find(String individualId, String certification, LocalDate earnedOn) {
        Selection one = new Selection("select * from certificate")
                .where("individual_id = ?", individualId)
                .where("certification = ?", certification)
                .where("earned_on = ?", earnedOn);
        return database.list(one, Certificate::of).stream().findFirst();
    }

    private Selection selection(CertificateFilter filter) {
        Selection selection =
                new Selection("select * from certificate").where("individual_id = ?", filter.individualId);
        if (filter.certification != null) {
            selection.where("certification = any(?)", (Object) spellings(filter.certification));
        }
        return selection.where(HELD_ON, filter.heldOn, filter.heldOn, filter.heldOn);
    }

    private String[] spellings(String certification) {
        return certifications
                .find(certification)
                .map(Certification::spellings)
                .orElseThrow(() -> Refusal.invalidQuery(
                        "certification", "UNKNOWN_CERTIFICATION", "The catalogue has no certification of this code."))
                .toArray(String[]::new);
    }
}
