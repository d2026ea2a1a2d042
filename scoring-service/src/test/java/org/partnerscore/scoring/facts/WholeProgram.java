package org.partnerscore.scoring.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/**
 * What the neighbours have recorded about all partners: the roster that runs read, and the answers to questions about many of them, in
 * the place of every caller for whom no {@link Program} stands in.
 */
public final class WholeProgram implements ResponseDefinitionTransformerV2 {

    static final String NAME = "whole-program";

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final ConcurrentSkipListMap<String, PartnerRecords> partners = new ConcurrentSkipListMap<>();
    private final UsageRecords usage = new UsageRecords();
    private final ChangeRecords changes = new ChangeRecords();
    private volatile Function<Request, Optional<ResponseDefinitionBuilder>> disturbance = request -> Optional.empty();

    /** Forgets everything, also who failed before: the program is what the test adds from here on. */
    public void clear() {
        CircuitBreakerMaintenance.get().resetAll();
        partners.clear();
        usage.clear();
        changes.clear();
        calm();
    }

    /** Forgets everything, and adds so many partners: the name, and their number in two digits. */
    public void fill(String name, int count) {
        clear();
        for (int partner = 0; partner < count; partner++) {
            add(name + String.format("%02d", partner), partner);
        }
    }

    /** Adds a partner with facts by seed; two partners whose seeds differ in the last bit alone share their tenants. */
    public PartnerRecords add(String partnerId, long seed) {
        PartnerRecords records = PartnerRecords.of(partnerId, seed);
        partners.put(partnerId, records);
        records.usage().forEach(usage::add);
        return records;
    }

    /** Tells in the log of usage that these tenants were written; none of them: everybody. */
    public void usageWritten(String... tenantIds) {
        changes.add(NeighbourLogs.Log.USAGE, List.of(tenantIds));
    }

    /** Tells in the log of associations that these partners or locations were written; none of them: everybody. */
    public void associationsWritten(String... partnerIds) {
        changes.add(NeighbourLogs.Log.ASSOCIATIONS, List.of(partnerIds));
    }

    /** Adds a partner that works for nobody. */
    public void addWithoutCustomers(String partnerId) {
        partners.put(partnerId, new PartnerRecords(partnerId, List.of(), List.of(), List.of(), List.of()));
    }

    public void remove(String partnerId) {
        partners.remove(partnerId);
    }

    /** Answers in place of the records where it has something to say; it may also wait. */
    public void disturb(Function<Request, Optional<ResponseDefinitionBuilder>> by) {
        disturbance = by;
    }

    public void calm() {
        disturbance = request -> Optional.empty();
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        try {
            String answer = json.writeValueAsString(answer(request));
            return disturbance.apply(request).orElse(WireMock.okJson(answer)).build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object answer(Request request) throws JsonProcessingException {
        String path = request.getUrl().replaceAll("\\?.*", "");
        return switch (path) {
            case PartnersApi.PATH -> roster();
            case PartnersTouchedApi.PATH ->
                touched(json.readValue(request.getBodyAsString(), PartnersTouchedApi.Query.class));
            case AssociationsApi.PATH ->
                associations(json.readValue(request.getBodyAsString(), AssociationsApi.Query.class));
            case SkillingApi.PATH -> skilling(json.readValue(request.getBodyAsString(), SkillingApi.Query.class));
            case TelemetryApi.PATH -> usage.answer(json.readValue(request.getBodyAsString(), TelemetryApi.Query.class));
            default -> changes.page(request.getUrl());
        };
    }

    private PartnersApi.Page roster() {
        return new PartnersApi.Page(
                partners.keySet().stream()
                        .flatMap(id ->
                                List.of(new PartnersApi.Listed(id, null), new PartnersApi.Listed(id + "-a", id))
                                        .stream())
                        .toList(),
                null);
    }

    private PartnersTouchedApi.Answer touched(PartnersTouchedApi.Query query) {
        return new PartnersTouchedApi.Answer(partners.values().stream()
                .filter(records -> query.partnerIds().contains(records.partnerId())
                        || query.partnerIds().contains(records.partnerId() + "-a")
                        || records.associations().stream()
                                .anyMatch(each -> query.tenantIds().contains(each.tenantId())))
                .map(PartnerRecords::partnerId)
                .toList());
    }

    private AssociationsApi.Answer associations(AssociationsApi.Query query) {
        return new AssociationsApi.Answer(
                query.partnerIds().stream()
                        .map(id -> Optional.ofNullable(partners.get(id))
                                .map(records -> records.inForce(query.inForceOn()))
                                .orElse(new AssociationsApi.Partner(
                                        id, AssociationsApi.Status.UNKNOWN, List.of(), null, List.of())))
                        .toList(),
                query.partnerIds().stream()
                        .filter(partners::containsKey)
                        .flatMap(id -> partners.get(id).customers().stream())
                        .toList());
    }

    private SkillingApi.Answer skilling(SkillingApi.Query query) {
        return new SkillingApi.Answer(query.partnerIds().stream()
                .filter(partners::containsKey)
                .flatMap(id -> partners.get(id).people().stream())
                .toList());
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }
}
