package org.partnerscore.scoring.engine;

import java.util.List;

/** The products whose revenue a rule sums: those of a list, or every Azure service but some. */
public sealed interface Services permits ProductList, AllServices {

    boolean includes(String product);

    /** What telemetry is asked for; nothing named = every product. */
    List<String> asked();
}
