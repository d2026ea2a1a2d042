package org.partnerscore.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an installer reads at the end fits what was chosen. */
class NotesTest {

    @ParameterizedTest
    @EnumSource
    void theObjectsThatAreNamedAreThere(Installation installation) {
        Set<String> there = installation.objects().stream()
                .map(object -> object.kind().toLowerCase() + "/" + object.name())
                .collect(Collectors.toSet());
        Pattern.compile("(?:deployment|service)/[a-z-]+")
                .matcher(installation.notes())
                .results()
                .forEach(named -> assertTrue(there.contains(named.group()), named.group()));
    }

    @ParameterizedTest
    @EnumSource
    void aTrialIsCalledOne(Installation installation) {
        assertEquals(installation == Installation.TRIAL, installation.notes().contains("DATABASE IS FOR TRIALS"));
        assertEquals(
                installation == Installation.TRIAL, installation.notes().contains("ISSUER OF TOKENS IS FOR TRIALS"));
    }

    @ParameterizedTest
    @EnumSource
    void theTestIsOfferedWhereItCanBeDone(Installation installation) {
        boolean there = installation.objects().stream().anyMatch(object -> object.is("Pod"));
        assertEquals(there, installation.notes().contains(" test partnerscore --logs"));
    }
}
