package org.partnerscore.common.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks.
 *
 * @param subject the token's {@code sub}
 * @param client the application that asks for it, where the token names one
 * @param permissions what its roles give, narrowed to its scopes where it has any of ours
 * @param partnerId the partner it is bound to: whatever its roles, it reaches that partner and its locations only
 * @param bearer the token as it was received, to be shown to the next service
 */
public record Caller(
        String subject,
        Optional<String> client,
        Set<Permission> permissions,
        Optional<String> partnerId,
        String bearer) {

    public Caller {
        permissions = permissions.isEmpty() ? Set.of() : EnumSet.copyOf(permissions);
    }

    /**
     * @param roles as the token names them; those that are none of ours give nothing, and neither do a partner's without a partner
     * @param scopes as the token names them; without one of ours nothing is narrowed
     */
    static Caller of(
            String subject,
            Optional<String> client,
            Collection<String> roles,
            Collection<String> scopes,
            Optional<String> partnerId,
            String bearer) {
        Set<Permission> given = EnumSet.noneOf(Permission.class);
        roles.stream()
                .flatMap(role -> Role.named(role).stream())
                .filter(role -> partnerId.isPresent() || !role.ofOnePartner())
                .forEach(role -> given.addAll(role.permissions()));
        Set<Permission> narrowed = EnumSet.noneOf(Permission.class);
        scopes.stream().flatMap(scope -> Permission.named(scope).stream()).forEach(narrowed::add);
        if (!narrowed.isEmpty()) {
            given.retainAll(narrowed);
        }
        return new Caller(subject, client, given, partnerId, bearer);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Without the token, which is nobody's to read. */
    @Override
    public String toString() {
        return "Caller[subject=%s, client=%s, permissions=%s, partnerId=%s]"
                .formatted(subject, client, permissions, partnerId);
    }
}
