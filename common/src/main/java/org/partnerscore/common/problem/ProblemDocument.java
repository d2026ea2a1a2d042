package org.partnerscore.common.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into the document that every answer which is not a success is a {@link Problem}. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = ProblemDocument.AFTER_ALL_THAT_ADD_ANSWERS)
public class ProblemDocument implements OASFilter {

    static final int AFTER_ALL_THAT_ADD_ANSWERS = 0;

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> operation.getResponses().getAPIResponses().forEach(ProblemDocument::describe));
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
