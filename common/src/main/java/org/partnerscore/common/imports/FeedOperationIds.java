package org.partnerscore.common.imports;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Names the operations of {@link FeedResource}, and those of {@link org.partnerscore.common.changes.ChangesResource}, after their feed:
 * {@code importUsage}, not {@code importRows} for every feed.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class FeedOperationIds implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, PathItem> paths = api.getPaths().getPathItems();
        paths.forEach((path, item) -> {
            int end = Math.max(path.indexOf("/imports"), path.indexOf("/changes"));
            if (end > 0) {
                String resource = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
                String feed = Character.toUpperCase(resource.charAt(0)) + resource.substring(1);
                item.getOperations().values().forEach(operation -> name(operation, feed));
            }
        });
    }

    private static void name(Operation operation, String feed) {
        switch (String.valueOf(operation.getOperationId())) {
            case "importRows" -> operation.setOperationId("import" + feed);
            case "listImports" -> operation.setOperationId("list" + feed + "Imports");
            case "getImport" -> operation.setOperationId("get" + feed + "Import");
            case "listImportErrors" -> operation.setOperationId("list" + feed + "ImportErrors");
            case "listChanges" -> operation.setOperationId("list" + feed + "Changes");
            default -> {
                // an operation of the service's own
            }
        }
    }
}
