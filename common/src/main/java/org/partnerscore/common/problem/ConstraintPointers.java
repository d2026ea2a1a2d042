package org.partnerscore.common.problem;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.List;

/** Translates the paths of bean validation into pointers that the caller of an HTTP endpoint understands. */
final class ConstraintPointers {

    private ConstraintPointers() {}

    static List<Violation> violations(ConstraintViolationException e, ResourceInfo resource) {
        return e.getConstraintViolations().stream()
                .map(violation -> {
                    String pointer = pointer(violation.getPropertyPath(), resource);
                    return new Violation(pointer, "INVALID_VALUE", pointer + " " + violation.getMessage() + ".");
                })
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::message))
                .toList();
    }

    private static String pointer(Path path, ResourceInfo resource) {
        String prefix = "";
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                Parameter parameter = resource.getResourceMethod()
                        .getParameters()[node.as(Path.ParameterNode.class).getParameterIndex()];
                if (parameter.isAnnotationPresent(QueryParam.class)) {
                    return "query/" + parameter.getAnnotation(QueryParam.class).value();
                }
                if (parameter.isAnnotationPresent(PathParam.class)) {
                    return "path/" + parameter.getAnnotation(PathParam.class).value();
                }
                prefix = parameter.isAnnotationPresent(BeanParam.class) ? "query" : "";
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(node.getName());
                }
            }
        }
        return prefix + pointer;
    }
}
