package org.partnerscore.skilling.certificate;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.imports.FeedRules;
import org.partnerscore.common.rows.Row;
import org.partnerscore.common.rows.RowCheck;
import org.partnerscore.common.rows.RowError;
import org.partnerscore.skilling.certification.Certification;
import org.partnerscore.skilling.certification.Certifications;
import org.partnerscore.skilling.individual.Links;

/** How certificates arrive: of certifications of the catalogue only, earned while these could be earned. */
@Singleton
public class CertificateFeed implements FeedRules {

    static final Column INDIVIDUAL_ID = Column.key("individualId", new ColumnType.Code(64));
    static final Column CERTIFICATION = Column.key("certification", new ColumnType.Code(64));
    static final Column EARNED_ON = Column.key("earnedOn", new ColumnType.Day());
    static final Column EXPIRES_ON = Column.optional("expiresOn", new ColumnType.Day());
    static final Column REVOKED_ON = Column.optional("revokedOn", new ColumnType.Day());

    static final Feed FEED = new Feed(
            "certificates", "certificate", List.of(INDIVIDUAL_ID, CERTIFICATION, EARNED_ON, EXPIRES_ON, REVOKED_ON));

    private final Certifications certifications;

    CertificateFeed(Certifications certifications) {
        this.certifications = certifications;
    }

    @Override
    public Feed feed() {
        return FEED;
    }

    @Override
    public RowCheck begin(Connection connection) {
        return this::check;
    }

    private Optional<RowError> check(Row row) {
        String spelling = row.text(CERTIFICATION);
        LocalDate earnedOn = row.day(EARNED_ON);
        Optional<Certification> certification = certifications.find(spelling);
        if (certification.isEmpty()) {
            return Optional.of(unknown(spelling));
        }
        if (row.has(EXPIRES_ON) && !row.day(EXPIRES_ON).isAfter(earnedOn)) {
            return Optional.of(
                    RowError.invalid(EXPIRES_ON, "EXPIRES_BEFORE_EARNED", "expiresOn must be after earnedOn."));
        }
        if (row.has(REVOKED_ON) && row.day(REVOKED_ON).isBefore(earnedOn)) {
            return Optional.of(
                    RowError.invalid(REVOKED_ON, "REVOKED_BEFORE_EARNED", "revokedOn must not be before earnedOn."));
        }
        if (certification.get().retiredBefore(earnedOn)) {
            return Optional.of(RowError.rejected(
                    "EARNED_AFTER_RETIREMENT",
                    certification.get().code() + " could last be earned on "
                            + certification.get().retiredOn().orElseThrow() + "."));
        }
        return Optional.empty();
    }

    private RowError unknown(String spelling) {
        String message = certifications
                .ofWhichIsHalf(spelling)
                .map(whole -> spelling + " alone is no certification; " + String.join(" or ", whole.spellings())
                        + " completes the one it is part of.")
                .orElse("The catalogue has no certification of this code.");
        return RowError.invalid(CERTIFICATION, "UNKNOWN_CERTIFICATION", message);
    }

    @Override
    public Optional<String> keysTouched(String written) {
        return Optional.of(Links.partnersOf(written));
    }
}
