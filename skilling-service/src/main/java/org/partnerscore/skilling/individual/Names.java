package org.partnerscore.skilling.individual;

import jakarta.inject.Singleton;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.security.Callers;
import org.partnerscore.common.security.Permission;

/** Whether what is being answered shows what people are called and where they are reached. */
@Singleton
class Names {

    private final Callers callers;

    Names(Callers callers) {
        this.callers = callers;
    }

    IndividualView view(NamedLink link) {
        return areShown() ? IndividualView.named(link) : IndividualView.unnamed(link.link());
    }

    /** The columns that an export has. */
    Feed feed() {
        return areShown() ? IndividualFeed.FEED : IndividualFeed.WITHOUT_NAMES;
    }

    private boolean areShown() {
        return callers.current()
                .filter(caller -> caller.may(Permission.PEOPLE_READ))
                .isPresent();
    }
}
