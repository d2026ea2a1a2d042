package org.partnerscore.scoring.facts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the neighbours have recorded about one partner, who claims exchange-online at some tenants since January 2023. Tenant n has 400
 * seats and grew from 100 to 100 + 50 n users by August 2023, and one individual holds MS-900. The stubs answer to this caller alone, by
 * its request id.
 */
public final class Program {

    public static final String ASSOCIATIONS = "/api/v1/associations/queries";
    public static final String CERTIFICATES = "/api/v1/certificates/queries";
    public static final String USAGE = "/api/v1/usage/queries";

    private static final AtomicBoolean COLD = new AtomicBoolean(true);
    private static final int COLD_REQUESTS = 10;

    private final WireMockServer neighbours;
    private final List<String> tenants;
    private final String caller = UUID.randomUUID().toString();
    public final String partnerId = "p-" + UUID.randomUUID();

    public Program(WireMockServer neighbours, int tenants) {
        this.neighbours = neighbours;
        this.tenants = IntStream.range(0, tenants)
                .mapToObj(tenant -> UUID.randomUUID().toString())
                .sorted()
                .toList();
        recover();
        warmUp();
    }

    /** The first requests of a process take seconds on a busy machine; they are not what a test of time-outs is about. */
    private void warmUp() {
        if (COLD.getAndSet(false)) {
            Program other = new Program(neighbours, 1);
            for (int request = 0; request < COLD_REQUESTS; request++) {
                other.recover();
                other.caller().get("/api/v1/scores/{p}/modern-work", other.partnerId);
            }
            recover();
        }
    }

    /** A request of the caller whom the neighbours answer as told. */
    public RequestSpecification caller() {
        return RestAssured.given().header("X-Request-Id", caller);
    }

    public String tenant(int tenant) {
        return tenants.get(tenant);
    }

    /** Everybody answers again, and nobody is left alone any more. */
    public void recover() {
        CircuitBreakerMaintenance.get().resetAll();
        answer(ASSOCIATIONS, okJson(associations()));
        answer(CERTIFICATES, okJson(certificates()));
        answer(USAGE, okJson(usage()));
    }

    public void answer(String path, ResponseDefinitionBuilder response) {
        neighbours.stubFor(post(urlPathEqualTo(path))
                .withHeader("X-Request-Id", equalTo(caller))
                .willReturn(response));
    }

    public void fail(String path) {
        answer(path, aResponse().withStatus(500));
    }

    public List<LoggedRequest> asked(String path) {
        return neighbours.findAll(postRequestedFor(urlPathEqualTo(path)).withHeader("X-Request-Id", equalTo(caller)));
    }

    public String associations() {
        return """
                {"partners": [{"partnerId": "%s", "status": "partner", "locations": ["%s-a"], "parentPartnerId": null,
                  "associations": [%s]}], "customers": []}""".formatted(partnerId, partnerId, join("""
                                {"partnerId": "%s-a", "tenantId": "%s", "type": "CPOR", "products": ["exchange-online"],
                                 "associatedOn": "2023-01-10", "endedOn": null, "version": 1}"""));
    }

    public String certificates() {
        return """
                {"individuals": [{"individualId": "i-%s", "partnerId": "%s", "linkedOn": "2022-01-01", "unlinkedOn": null, "version": 1,
                  "certificates": [{"certification": "MS-900", "storedAs": "MS-900", "earnedOn": "2023-01-01", "expiresOn": null,
                    "revokedOn": null, "retiredOn": null, "version": 3}]}]}""".formatted(partnerId, partnerId);
    }

    public String usage() {
        return """
                {"loaded": ["2023-08"], "selections": [%s, %s], "seen": {"tenantAt": [], "productAt": []},
                 "tenantIds": [%s], "products": ["exchange-online"]}""".formatted(
                        month("2023-08", 50), month("2023-01", 0), each(tenant -> '"' + tenants.get(tenant) + '"'));
    }

    private String month(String month, int growth) {
        return """
                {"from": "%s", "to": "%s", "tenantAt": [%s], "productAt": [%s], "paidAvailableUnits": [%s],
                 "monthlyActiveUsers": [%s], "consumedRevenueUsd": null, "revenueUsd": [%s], "capacityUnits": null,
                 "months": null, "versions": [%s]}""".formatted(
                        month,
                        month,
                        each(String::valueOf),
                        each(tenant -> "0"),
                        each(tenant -> "400"),
                        each(tenant -> String.valueOf(100 + growth * (tenant + 1))),
                        each(tenant -> "null"),
                        each(tenant -> "2"));
    }

    private String join(String association) {
        return tenants.stream()
                .map(tenant -> association.formatted(partnerId, tenant))
                .collect(Collectors.joining(","));
    }

    private String each(java.util.function.IntFunction<String> value) {
        return IntStream.range(0, tenants.size()).mapToObj(value).collect(Collectors.joining(","));
    }
}
