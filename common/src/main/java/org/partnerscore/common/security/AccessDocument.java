package org.partnerscore.common.security;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Writes into the document what {@code access.yaml} declares: each operation's permission, and how it refuses. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class AccessDocument implements OASFilter {

    private static final String SCHEME = "bearer";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Access> table = AccessTable.read();
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("A token of the configured OpenID provider; each operation names the"
                                        + " permission that a role or scope of the token has to give."));
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> table.containsKey(operation.getOperationId()))
                .forEach(operation -> declare(operation, table.get(operation.getOperationId())));
    }

    private static void declare(Operation operation, Access access) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement()
                .addScheme(SCHEME, List.of(access.may().scope()))));
        refusal(operation, "401", "TOKEN_MISSING, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_AMBIGUOUS");
        refusal(
                operation,
                "403",
                access.of().where() == Access.Where.PARTNER_QUERY ? "NOT_ALLOWED, PARTNER_NOT_NAMED" : "NOT_ALLOWED");
    }

    private static void refusal(Operation operation, String status, String codes) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().description(codes));
    }
}
