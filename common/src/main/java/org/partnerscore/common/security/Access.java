package org.partnerscore.common.security;

/**
 * What one operation asks of its caller.
 *
 * @param may the permission
 * @param of where a request says whose records it is about
 */
public record Access(Permission may, Whose of) {

    /**
     * Where a request says whose records it is about.
     *
     * @param where what kind of place
     * @param name of the parameter, where it is one
     */
    record Whose(Where where, String name) {}

    enum Where {
        /** Nobody's: callers bound to a partner may ask, too. */
        NOBODY,
        /** Everybody's: callers bound to a partner may not ask. */
        EVERYBODY,
        /** Of the partner that a path parameter names. */
        PARTNER_PATH,
        /** Of the partner that a query parameter names; callers bound to a partner must give it. */
        PARTNER_QUERY,
        /** Of the customer that a path parameter names. */
        TENANT_PATH,
        /** Of those that the body names: see {@link Named}. */
        BODY
    }
}
