package org.partnerscore.common.imports;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body that is digested as it is read. */
final class Body extends DigestInputStream {

    Body(InputStream received) {
        super(received, sha256());
    }

    /** The SHA-256 of what was read; asked once, after the end. */
    String sha256OfAll() {
        return HexFormat.of().formatHex(getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
