package org.partnerscore.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** Requests of RestAssured that show no token bear one that may do everything, where there is an issuer. */
public class BearerByDefault implements QuarkusTestBeforeEachCallback, Filter {

    private static final String HEADER = "Authorization";

    private String token;

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        if (TestIssuer.isThere()) {
            token = TestIssuer.tokenForEverything();
            RestAssured.replaceFiltersWith(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        if (!request.getHeaders().hasHeaderWithName(HEADER)) {
            request.header(HEADER, "Bearer " + token);
        }
        return context.next(request, response);
    }
}
