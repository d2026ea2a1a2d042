package org.partnerscore.common.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Writes into the document how every operation refuses, and that every answer which is not a success is a {@link Problem}. What a
 * resource says of a status itself comes first.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = ProblemDocument.AFTER_ALL_THAT_ADD_ANSWERS)
public class ProblemDocument implements OASFilter {

    static final int AFTER_ALL_THAT_ADD_ANSWERS = 0;

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(ProblemDocument::complete);
    }

    private static void complete(Operation operation) {
        APIResponses responses = operation.getResponses();
        if (!responses.hasAPIResponse("400")) {
            refusal(responses, "400", "A parameter is unknown or wrong");
        }
        if (responses.getAPIResponses().entrySet().stream().anyMatch(ProblemDocument::succeedsWithContent)) {
            refusal(responses, "406", "NOT_ACCEPTABLE");
        }
        if (operation.getRequestBody() != null) {
            refusal(responses, "413", "BODY_TOO_LARGE");
            refusal(responses, "415", "UNSUPPORTED_MEDIA_TYPE, CONTENT_ENCODING_UNSUPPORTED");
        }
        refusal(responses, "414", "ADDRESS_TOO_LONG");
        refusal(responses, "429", "TOO_MANY_REQUESTS; Retry-After says when to ask again");
        refusal(responses, "431", "HEADERS_TOO_LARGE");
        refusal(responses, "503", "ISSUER_UNAVAILABLE; DATABASE_UNAVAILABLE where records are read or written");
        responses.getAPIResponses().forEach(ProblemDocument::describe);
    }

    private static boolean succeedsWithContent(Map.Entry<String, APIResponse> answer) {
        return answer.getKey().startsWith("2") && answer.getValue().getContent() != null;
    }

    private static void refusal(APIResponses responses, String status, String codes) {
        APIResponse own = responses.getAPIResponse(status);
        if (own == null) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(codes));
        } else {
            own.setDescription(own.getDescription() + "; " + codes);
        }
    }

    private static void describe(String status, APIResponse response) {
        if (status.compareTo("400") >= 0) {
            response.setContent(problem());
        }
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemMapper.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
    }
}
