package org.partnerscore.common.security;

import jakarta.inject.Singleton;
import org.partnerscore.common.security.Bearer.OfCaller;
import org.partnerscore.common.security.Bearer.Own;

/** In whose name neighbours are asked. */
@Singleton
public class Bearers {

    private final Callers callers;
    private final OwnToken own;

    Bearers(Callers callers, OwnToken own) {
        this.callers = callers;
        this.own = own;
    }

    /**
     * The caller's where a request is being answered, so that a partner's caller is a partner's caller to every neighbour; else this
     * service's own. To be asked on the thread that answers: elsewhere nobody is known to ask. May wait for the provider where nobody
     * asks; throws {@link NoOwnToken} where it gives none.
     */
    public Bearer current() {
        return callers.current()
                .<Bearer>map(caller -> new OfCaller(caller.bearer()))
                .orElseGet(this::own);
    }

    /** The caller's; where nobody asks, nothing may be asked in this way. */
    public Bearer ofCaller() {
        return callers.current()
                .map(caller -> new OfCaller(caller.bearer()))
                .orElseThrow(() -> new IllegalStateException("Nobody asks"));
    }

    /** This service's own, for what nobody asked for. May wait for the provider; throws {@link NoOwnToken} where it gives none. */
    public Bearer own() {
        return new Own(own.get(), own::forget);
    }
}
