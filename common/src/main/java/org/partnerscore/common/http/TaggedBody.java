package org.partnerscore.common.http;

import java.util.Optional;

/**
 * An answer as it is sent, with its tag. A {@link Tagged} method may return one in the place of a view, to send what it sent before.
 *
 * @param json not to be changed; all of the answer but its ending
 * @param ending what follows, kept from an answer before
 */
public record TaggedBody(byte[] json, Optional<KeptEnding> ending, String tag) {

    public TaggedBody(byte[] json, String tag) {
        this(json, Optional.empty(), tag);
    }
}
