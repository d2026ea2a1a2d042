package org.partnerscore.scoring.run;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What may go wrong with a neighbour while a run asks it. */
final class Disturbances {

    private Disturbances() {}

    /** Answers to this path wait until the latch opens. */
    static Function<Request, Optional<ResponseDefinitionBuilder>> holding(String path, CountDownLatch latch) {
        return request -> {
            if (request.getUrl().startsWith(path)) {
                await(latch);
            }
            return Optional.empty();
        };
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await(50, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** So many questions to this path fail. */
    static Function<Request, Optional<ResponseDefinitionBuilder>> failing(String path, int times) {
        AtomicInteger left = new AtomicInteger(times);
        return request -> request.getUrl().startsWith(path) && left.getAndDecrement() > 0
                ? Optional.of(aResponse().withStatus(503))
                : Optional.empty();
    }

    /** Questions to this path that name something are refused. */
    static Function<Request, Optional<ResponseDefinitionBuilder>> refusing(String path, String naming) {
        return request ->
                request.getUrl().startsWith(path) && request.getBodyAsString().contains(naming)
                        ? Optional.of(aResponse().withStatus(400))
                        : Optional.empty();
    }
}
