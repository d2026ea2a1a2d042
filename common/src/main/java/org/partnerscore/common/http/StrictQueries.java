package org.partnerscore.common.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.problem.Violation;

/** Refuses query parameters that the endpoint does not declare: a misspelt filter must not look like an unfiltered answer. */
public class StrictQueries {

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Set<String> known = declared.computeIfAbsent(resource.getResourceMethod(), StrictQueries::parametersOf);
        Violation[] unknown = given.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name ->
                        Violation.query(name, "UNKNOWN_PARAMETER", "The parameter '" + name + "' is not known here."))
                .toArray(Violation[]::new);
        if (unknown.length > 0) {
            throw Refusal.invalid(
                    "UNKNOWN_PARAMETER",
                    known.isEmpty()
                            ? "This endpoint takes no query parameters."
                            : "Known here: " + String.join(", ", known) + ".",
                    unknown);
        }
    }

    private static Set<String> parametersOf(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        if (field.isAnnotationPresent(QueryParam.class)) {
                            names.add(field.getAnnotation(QueryParam.class).value());
                        }
                    }
                }
            }
        }
        return names;
    }
}
