package org.partnerscore.skilling.individual;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.common.rows.Draft;

/**
 * A link to be recorded, with what is known of its person. A setter is called for a member that was sent, null
 * included, so the draft tells "absent" from "cleared"; what the values are worth is for the feed to say.
 */
@Schema(requiredProperties = {"individualId", "partnerId", "linkedOn"})
public final class IndividualRequest {

    @Schema(hidden = true)
    private final Draft draft = new Draft();

    private String individualId;
    private String partnerId;
    private String linkedOn;

    @Schema(examples = "i1")
    public void setIndividualId(String individualId) {
        this.individualId = individualId;
        draft.with(IndividualFeed.INDIVIDUAL_ID, individualId);
    }

    @Schema(examples = "4711")
    public void setPartnerId(String partnerId) {
        this.partnerId = partnerId;
        draft.with(IndividualFeed.PARTNER_ID, partnerId);
    }

    @Schema(format = "date", examples = "2022-01-01")
    public void setLinkedOn(String linkedOn) {
        this.linkedOn = linkedOn;
        draft.with(IndividualFeed.LINKED_ON, linkedOn);
    }

    @Schema(
            format = "date",
            nullable = true,
            description = "First day on which the link no longer holds; linkedOn = never did")
    public void setUnlinkedOn(String unlinkedOn) {
        draft.with(IndividualFeed.UNLINKED_ON, unlinkedOn);
    }

    @Schema(nullable = true, description = "Belongs to the person, whatever the link", examples = "Ada Example")
    public void setName(String name) {
        draft.with(IndividualFeed.NAME, name);
    }

    @Schema(nullable = true, description = "Belongs to the person, whatever the link", examples = "ada@example.com")
    public void setEmail(String email) {
        draft.with(IndividualFeed.EMAIL, email);
    }

    Draft draft() {
        return draft;
    }

    /** The link that the draft is about, once the feed has accepted its key. */
    NamedLink in(Links links) {
        return links.find(individualId, partnerId, LocalDate.parse(linkedOn)).orElseThrow();
    }
}
