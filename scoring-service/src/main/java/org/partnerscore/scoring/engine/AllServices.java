package org.partnerscore.scoring.engine;

import java.util.List;
import java.util.Set;

/** Every Azure service, also those that are yet to come, but the ones named. */
public record AllServices(String name, Set<String> except, RuleRef rule) implements Services {

    public AllServices {
        except = Set.copyOf(except);
    }

    @Override
    public boolean includes(String product) {
        return !except.contains(product);
    }

    @Override
    public List<String> asked() {
        return List.of();
    }
}
