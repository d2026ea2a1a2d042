package org.partnerscore.scoring.facts;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.partnerscore.common.security.Bearers;
import org.partnerscore.scoring.engine.UsagePlan;

/** The three services that hold the facts, asked in the words of the domain. */
@ApplicationScoped
class Neighbours {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int CONNECTIONS = 64;

    /** Less than a neighbour goes on after it was told to end: it sends away who asks in that time, and who does not has left by then. */
    private static final int IDLE_SECONDS = 4;

    private static final int MOST_PARTNER_IDS = 1_000;

    private final Neighbour<AssociationsApi.Answer> associations;
    private final Neighbour<SkillingApi.Answer> skilling;
    private final Neighbour<TelemetryApi.Answer> telemetry;

    Neighbours(Vertx vertx, Bearers bearers, FactsConfig config, ObjectMapper json) {
        HttpClient http = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setKeepAliveTimeout(IDLE_SECONDS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.associations = new Neighbour<>(
                Service.ASSOCIATIONS,
                AssociationsApi.PATH,
                AssociationsApi.Answer.class,
                vertx,
                http,
                bearers,
                config,
                json);
        this.skilling = new Neighbour<>(
                Service.SKILLING, SkillingApi.PATH, SkillingApi.Answer.class, vertx, http, bearers, config, json);
        this.telemetry = new Neighbour<>(
                Service.TELEMETRY, TelemetryApi.PATH, TelemetryApi.Answer.class, vertx, http, bearers, config, json);
    }

    Asked associations(String partnerId, List<LocalDate> inForceOn, Deadline deadline) {
        return associations.ask(new AssociationsApi.Query(List.of(partnerId), inForceOn), deadline);
    }

    /** One question, but for a partner with more locations than skilling takes at once. */
    List<Asked> certificates(List<String> partnerIds, Question question, Deadline deadline) {
        List<Asked> asked = new ArrayList<>();
        for (int from = 0; from < partnerIds.size(); from += MOST_PARTNER_IDS) {
            var query = SkillingApi.Query.of(
                    partnerIds.subList(from, Math.min(partnerIds.size(), from + MOST_PARTNER_IDS)), question);
            asked.add(skilling.ask(query, deadline));
        }
        return asked;
    }

    /** One question, but for a partner with more tenants than telemetry takes at once. */
    List<Asked> usage(UsagePlan plan, Deadline deadline) {
        return UsageQueries.of(plan).stream()
                .map(query -> telemetry.ask(query, deadline))
                .toList();
    }

    AssociationsApi.Answer read(byte[] answer) {
        return associations.read(answer);
    }

    AnswersRead read(Answers answers) {
        return read(read(answers.associations()), answers);
    }

    /** Reads all but the associations. */
    AnswersRead read(AssociationsApi.Answer read, Answers answers) {
        return new AnswersRead(
                read,
                answers.certificates().stream().map(skilling::read).toList(),
                answers.usage().stream().map(telemetry::read).toList());
    }
}
