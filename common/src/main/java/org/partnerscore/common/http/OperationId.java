package org.partnerscore.common.http;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What an operation is called: as it says, else like its method, and where the method is one that many resources share, after the resource as well:
 * {@code importUsage}, not {@code importRows} for every feed.
 */
public final class OperationId {

    private OperationId() {}

    public static String of(Class<?> resource, Method method) {
        Operation named = method.getAnnotation(Operation.class);
        Path path = resource.getAnnotation(Path.class);
        return of(
                path == null ? "" : path.value(),
                named == null || named.operationId().isEmpty() ? method.getName() : named.operationId());
    }

    /** @param path of the resource or of one of its operations */
    public static String of(String path, String method) {
        int end = Math.max(path.indexOf("/imports"), path.indexOf("/changes"));
        if (end <= 0) {
            return method;
        }
        String resource = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
        String feed = Character.toUpperCase(resource.charAt(0)) + resource.substring(1);
        return switch (method) {
            case "importRows" -> "import" + feed;
            case "listImports" -> "list" + feed + "Imports";
            case "getImport" -> "get" + feed + "Import";
            case "listImportErrors" -> "list" + feed + "ImportErrors";
            case "listChanges" -> "list" + feed + "Changes";
            default -> method;
        };
    }
}
