package org.partnerscore.local.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The workloads that every Modern Work edition to date lists: the sample's scores hold in all of them. */
final class Products {

    static final String EXCHANGE = "exchange-online";
    static final String INTUNE = "intune";
    static final String APPS = "microsoft-365-apps";
    static final String SHAREPOINT = "sharepoint-online";
    static final String TEAMS = "teams";
    static final String MEETINGS = "teams-meetings";
    static final String CALLING = "teams-phone-calling";
    static final String PLATFORM = "teams-platform";
    static final String YAMMER = "yammer";

    private static final List<String> ALL =
            List.of(EXCHANGE, TEAMS, SHAREPOINT, APPS, INTUNE, MEETINGS, YAMMER, PLATFORM, CALLING);

    private Products() {}

    static List<String> some(Random random, int count) {
        List<String> drawn = new ArrayList<>(ALL);
        Collections.shuffle(drawn, random);
        return List.copyOf(drawn.subList(0, count));
    }
}
