package org.partnerscore.common.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;

class ProblemDocumentTest {

    @Test
    void onlyWhereThereIsABodyItMayBeTooLargeOrOfAnotherType() {
        Operation read = operation("204", "Done");
        Operation write = operation("204", "Done").requestBody(OASFactory.createRequestBody());

        assertEquals(
                Set.of("204", "400", "414", "429", "431", "503"),
                completed(read).keySet());
        assertEquals(
                Set.of("204", "400", "413", "414", "415", "429", "431", "503"),
                completed(write).keySet());
    }

    @Test
    void onlyWhatAnswersWithContentCanBeAskedForAnotherType() {
        Operation read = operation("200", "It");
        read.getResponses().getAPIResponse("200").setContent(OASFactory.createContent());

        assertTrue(completed(read).containsKey("406"));
    }

    @Test
    void whatAnOperationSaysItselfIsKept() {
        Operation change = operation("503", "SCORING_UNAVAILABLE");
        change.getResponses().getAPIResponse("503").addHeader("Retry-After", OASFactory.createHeader());
        Map<String, APIResponse> answers = completed(change);

        assertTrue(answers.get("503").getHeaders().containsKey("Retry-After"));
        assertTrue(answers.get("503").getDescription().startsWith("SCORING_UNAVAILABLE; ISSUER_UNAVAILABLE"));
        assertEquals(
                "WRONG_DAY", completed(operation("400", "WRONG_DAY")).get("400").getDescription());
    }

    @Test
    void whatIsRefusedIsAProblem() {
        completed(operation("404", "PARTNER_UNKNOWN"))
                .forEach((status, answer) -> assertEquals(
                        Set.of("application/problem+json"),
                        answer.getContent().getMediaTypes().keySet(),
                        status));
    }

    private static Operation operation(String status, String description) {
        return OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().description(description)));
    }

    private static Map<String, APIResponse> completed(Operation operation) {
        new ProblemDocument()
                .filterOpenAPI(OASFactory.createOpenAPI()
                        .paths(OASFactory.createPaths()
                                .addPathItem(
                                        "/things", OASFactory.createPathItem().GET(operation))));
        return operation.getResponses().getAPIResponses();
    }
}
