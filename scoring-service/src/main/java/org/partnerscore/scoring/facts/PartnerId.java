package org.partnerscore.scoring.facts;

import java.util.regex.Pattern;
import org.partnerscore.common.feed.Identifier;

/** The form of partner ids; nobody needs to be asked about an id that no partner can have. */
final class PartnerId {

    private static final Pattern FORM = Pattern.compile(Identifier.PATTERN);

    private PartnerId() {}

    static void requireValid(String partnerId) {
        if (!FORM.matcher(partnerId).matches()) {
            throw Inquiry.unknown(partnerId);
        }
    }
}
