package org.partnerscore.common.http;

/**
 * An answer as it is sent, with its tag. A {@link Tagged} method may return one in the place of a view, to send what it sent before.
 *
 * @param json not to be changed
 */
public record TaggedBody(byte[] json, String tag) {}
