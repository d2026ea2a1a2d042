package org.partnerscore.scoring.facts;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.partnerscore.common.http.RequestId;
import org.partnerscore.scoring.engine.UsagePlan;

/** The three services that hold the facts, asked in the words of the domain. */
@ApplicationScoped
class Neighbours {

    private static final int MOST_PARTNER_IDS = 1_000;

    private final AssociationsClient associationsClient;
    private final SkillingClient skillingClient;
    private final TelemetryClient telemetryClient;
    private final Neighbour<AssociationsClient.Answer> associations;
    private final Neighbour<SkillingClient.Answer> skilling;
    private final Neighbour<TelemetryClient.Answer> telemetry;

    Neighbours(
            @RestClient AssociationsClient associationsClient,
            @RestClient SkillingClient skillingClient,
            @RestClient TelemetryClient telemetryClient,
            FactsConfig config,
            ObjectMapper json) {
        this.associationsClient = associationsClient;
        this.skillingClient = skillingClient;
        this.telemetryClient = telemetryClient;
        this.associations = new Neighbour<>(Service.ASSOCIATIONS, AssociationsClient.Answer.class, config, json);
        this.skilling = new Neighbour<>(Service.SKILLING, SkillingClient.Answer.class, config, json);
        this.telemetry = new Neighbour<>(Service.TELEMETRY, TelemetryClient.Answer.class, config, json);
    }

    Asked<AssociationsClient.Answer> associations(String partnerId, List<LocalDate> inForceOn, Deadline deadline) {
        String request = RequestId.current();
        var query = new AssociationsClient.Query(List.of(partnerId), inForceOn);
        return associations.ask(() -> associationsClient.query(request, query), deadline);
    }

    /** One question, but for more locations than skilling takes at once; none where there are none. */
    List<Asked<SkillingClient.Answer>> certificates(List<String> partnerIds, Question question, Deadline deadline) {
        String request = RequestId.current();
        List<Asked<SkillingClient.Answer>> asked = new ArrayList<>();
        for (int from = 0; from < partnerIds.size(); from += MOST_PARTNER_IDS) {
            var query = SkillingClient.Query.of(
                    partnerIds.subList(from, Math.min(partnerIds.size(), from + MOST_PARTNER_IDS)), question);
            asked.add(skilling.ask(() -> skillingClient.query(request, query), deadline));
        }
        return asked;
    }

    /** One question, but for a partner with more tenants than telemetry takes at once. */
    List<Asked<TelemetryClient.Answer>> usage(UsagePlan plan, Deadline deadline) {
        String request = RequestId.current();
        return UsageQueries.of(plan).stream()
                .map(query -> telemetry.ask(() -> telemetryClient.query(request, query), deadline))
                .toList();
    }

    /** Reads answers that were kept. */
    AnswersRead read(Answers kept) {
        return new AnswersRead(
                associations.read(kept.associations()),
                kept.certificates().stream().map(skilling::read).toList(),
                kept.usage().stream().map(telemetry::read).toList());
    }
}
