package org.partnerscore.skilling.certificate;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.common.rows.Draft;

/**
 * A certificate to be recorded. A setter is called for a member that was sent, null included, so the draft tells
 * "absent" from "cleared"; what the values are worth is for the feed to say.
 */
@Schema(requiredProperties = {"individualId", "certification", "earnedOn"})
public final class CertificateRequest {

    @Schema(hidden = true)
    private final Draft draft = new Draft();

    private String individualId;
    private String certification;
    private String earnedOn;

    @Schema(examples = "i1")
    public void setIndividualId(String individualId) {
        this.individualId = individualId;
        draft.with(CertificateFeed.INDIVIDUAL_ID, individualId);
    }

    @Schema(description = "Code or alias", examples = "AZ-104")
    public void setCertification(String certification) {
        this.certification = certification;
        draft.with(CertificateFeed.CERTIFICATION, certification);
    }

    @Schema(format = "date", examples = "2023-01-01")
    public void setEarnedOn(String earnedOn) {
        this.earnedOn = earnedOn;
        draft.with(CertificateFeed.EARNED_ON, earnedOn);
    }

    @Schema(format = "date", nullable = true, description = "First day on which it is no longer held")
    public void setExpiresOn(String expiresOn) {
        draft.with(CertificateFeed.EXPIRES_ON, expiresOn);
    }

    @Schema(
            format = "date",
            nullable = true,
            description = "First day on which it no longer holds; earnedOn = never did")
    public void setRevokedOn(String revokedOn) {
        draft.with(CertificateFeed.REVOKED_ON, revokedOn);
    }

    Draft draft() {
        return draft;
    }

    /** The certificate that the draft is about, once the feed has accepted its key. */
    Certificate in(Certificates certificates) {
        return certificates
                .find(individualId, certification, LocalDate.parse(earnedOn))
                .orElseThrow();
    }
}
