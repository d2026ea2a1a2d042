package org.partnerscore.scoring.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnerscore.scoring.engine.AssociationType;
import org.partnerscore.scoring.engine.Segment;
import org.partnerscore.testing.ProviderContract;

/** Everything that is sent to a neighbour or read from it is in the document that the neighbour commits. */
class NeighbourContractTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 15);
    private static final YearMonth MONTH = YearMonth.of(2023, 8);
    private static final String TENANT = "0c8f5c2e-6f2b-4b7e-9d53-3f0a4f7f1c11";

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void associationsServiceTakesTheQueryAndDocumentsWhatIsRead() {
        ProviderContract contract = new ProviderContract("associations-service");
        contract.takes("post", Program.ASSOCIATIONS, tree(new AssociationsApi.Query(List.of("4711"), List.of(DAY))));
        contract.answers(
                "post",
                Program.ASSOCIATIONS,
                200,
                tree(new AssociationsApi.Answer(
                        List.of(new AssociationsApi.Partner(
                                "4711",
                                AssociationsApi.Status.PARTNER,
                                List.of("4711-a"),
                                "4711",
                                List.of(new AssociationsApi.Association(
                                        "4711-a",
                                        TENANT,
                                        AssociationType.CPOR,
                                        List.of("teams"),
                                        DAY,
                                        Optional.of(DAY),
                                        1)))),
                        List.of(new AssociationsApi.Customer(TENANT, Segment.SMB)))));
    }

    @Test
    void associationsServiceTellsWhomTenantsAndLocationsBelongTo() {
        ProviderContract contract = new ProviderContract("associations-service");
        contract.takes(
                "post",
                PartnersTouchedApi.PATH,
                tree(new PartnersTouchedApi.Query(List.of(TENANT), List.of("4711-a"))));
        contract.answers("post", PartnersTouchedApi.PATH, 200, tree(new PartnersTouchedApi.Answer(List.of("4711"))));
    }

    @ParameterizedTest
    @EnumSource(NeighbourLogs.Log.class)
    void everyNeighbourDocumentsItsLog(NeighbourLogs.Log log) {
        new ProviderContract(log.service().id())
                .answers(
                        "get",
                        log.path(),
                        200,
                        tree(new ChangesApi.Page(
                                List.of(new ChangesApi.Change("NDI", Instant.EPOCH, false, List.of("4711"))), "NDI")));
    }

    @Test
    void skillingServiceTakesTheQueryAndDocumentsWhatIsRead() {
        ProviderContract contract = new ProviderContract("skilling-service");
        contract.takes("post", Program.CERTIFICATES, tree(new SkillingApi.Query(List.of("4711"), DAY, null, null)));
        contract.takes("post", Program.CERTIFICATES, tree(new SkillingApi.Query(List.of("4711"), null, DAY, DAY)));
        contract.answers(
                "post",
                Program.CERTIFICATES,
                200,
                tree(new SkillingApi.Answer(List.of(new SkillingApi.Individual(
                        "i1",
                        "4711",
                        DAY,
                        Optional.of(DAY),
                        Optional.of(DAY),
                        1,
                        List.of(new SkillingApi.Certificate(
                                "MS-102", "MS-101", DAY, Optional.of(DAY), Optional.of(DAY), Optional.of(DAY), 1)))))));
    }

    @Test
    void telemetryServiceTakesTheQueryAndDocumentsWhatIsRead() {
        ProviderContract contract = new ProviderContract("telemetry-service");
        contract.takes(
                "post",
                Program.USAGE,
                tree(new TelemetryApi.Query(
                        List.of(
                                new TelemetryApi.Selection(MONTH, MONTH, List.of(TENANT), List.of("teams")),
                                new TelemetryApi.Selection(MONTH.minusMonths(11), MONTH, List.of(TENANT), null)),
                        new TelemetryApi.Window(MONTH.minusYears(1), MONTH),
                        List.of(MONTH))));
        contract.answers(
                "post",
                Program.USAGE,
                200,
                tree(new TelemetryApi.Answer(
                        List.of(MONTH),
                        List.of(new TelemetryApi.Columns(
                                MONTH,
                                MONTH,
                                new int[] {0},
                                new int[] {0},
                                List.of(120L),
                                List.of(80L),
                                List.of(new BigDecimal("12.5")),
                                List.of(BigDecimal.TEN),
                                null,
                                new int[] {1},
                                new int[] {1})),
                        new TelemetryApi.Pairs(new int[] {0}, new int[] {0}),
                        List.of(TENANT),
                        List.of("teams"))));
    }

    private JsonNode tree(Object value) {
        return json.valueToTree(value);
    }
}
