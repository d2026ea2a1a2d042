package org.partnerscore.scoring.engine;

import java.util.Locale;

/** The kinds of stored records that a score leads back to. */
public enum RecordType {
    /** Key {@code partnerId/tenantId/type/associatedOn}. */
    ASSOCIATION,
    /** Key {@code tenantId/product/month}; a sum over a window {@code tenantId/product/month..month}, without a version (0). */
    USAGE,
    /** Key {@code individualId/certification/earnedOn}. */
    CERTIFICATE,
    /** Key {@code individualId/partnerId/linkedOn}. */
    INDIVIDUAL;

    /** As the API writes it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
