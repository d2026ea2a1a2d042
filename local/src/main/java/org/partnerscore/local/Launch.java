package org.partnerscore.local;

import java.util.List;
import java.util.Map;

/** How the process of a deployable is started, and ended without a warning. */
public interface Launch {

    /** The command of the process, to which the variables are given by its environment as well. */
    List<String> command(Deployable deployable, Settings settings, Map<String, String> environment);

    /** Ends what the process left when it was killed itself, if there is such a thing. */
    default void killed(Deployable deployable) {}
}
