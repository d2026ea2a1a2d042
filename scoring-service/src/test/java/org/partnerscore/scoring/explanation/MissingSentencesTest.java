package org.partnerscore.scoring.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerscore.scoring.engine.Certificate;
import org.partnerscore.scoring.engine.Engine;
import org.partnerscore.scoring.engine.Facts;
import org.partnerscore.scoring.engine.FactsBuilder;
import org.partnerscore.scoring.engine.Missing;
import org.partnerscore.scoring.engine.Person;
import org.partnerscore.scoring.rulebook.Rulebook;
import org.partnerscore.scoring.rulebook.RulebookLoader;

/** What a partner without customers lacks, in words; some have one person with the certifications named. */
class MissingSentencesTest {

    private static final Rulebook RULEBOOK = RulebookLoader.load(Path.of("src/main/resources/rulebook"));
    private static final Explanation EXPLANATION = new Explanation(Sentences.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "infrastructure | 2023-10-15 | - | net-customer-adds | 3 more customers are worth 30 points through DPOR+CSP+PAL.",
                "infrastructure | 2023-10-15 | - | intermediate-certifications | 7 more certified people, up to the step infrastructure-associate, are worth 20 points.",
                "infrastructure | 2023-10-15 | AZ-104 | intermediate-certifications | 6 more certified people, up to the step infrastructure-associate, are worth 20 points.",
                "infrastructure | 2023-10-15 | - | usage-growth | 20 more points of usage-growth are open. DPOR+CSP+PAL: no Azure consumption in 2021-10..2022-09 that the 0 USD in 2022-10..2023-09 could have grown from: 0 points.",
                "infrastructure | 2023-10-15 | - | deployments | 5 more deployments are worth 10 points through DPOR+CSP+PAL.",
                "security | 2023-10-15 | - | intermediate-certifications | 8 more certified people, up to the step last-step, are worth 40 points.",
                "security | 2023-10-15 | - | usage-growth | 20 more points of growth are worth 20 points through CPOR+PAL.",
                "security | 2026-06-15 | - | usage-growth | 20 more points of growth are worth 20 points through CPOR+CSP+PAL.",
                "business-applications | 2023-10-15 | - | usage-growth | 30 more points of usage-growth are open. CPOR+DPOR+CSP+PAL: no MCV in 2022-09 that the 0 in 2023-09 could have grown from: 0 points.",
                "business-applications | 2023-10-15 | - | advanced-certifications | 2 more certified people are worth 15 points."
            })
    void whatIsMissingIsSaid(String area, LocalDate asOf, String held, String metric, String text) {
        FactsBuilder facts = Facts.of("p", List.of(), asOf);
        Optional.ofNullable(held).ifPresent(code -> facts.person(person(code)));
        String told = Missing.of(Engine.score(
                        RULEBOOK.area(area, asOf).orElseThrow(),
                        RULEBOOK.program(asOf).orElseThrow(),
                        facts.build()))
                .stream()
                .filter(missing -> missing.segment().equals(metric))
                .map(EXPLANATION::sentence)
                .findFirst()
                .orElse("nothing");
        assertEquals(text, told);
    }

    private static Person person(String code) {
        LocalDate day = LocalDate.parse("2023-01-01");
        Certificate certificate =
                new Certificate(code, code, day, Optional.empty(), Optional.empty(), Optional.empty(), 1);
        return new Person("i", "p", day, Optional.empty(), 1, List.of(certificate));
    }
}
