package org.partnerscore.common.imports;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.partnerscore.testing.PostgresTestResource;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ParcelImportsTest {

    @Test
    void smoke() {
        String csv = """
                tenantId,product,month,sender,label,kind,tags,packedOn,units,price
                00000000-0000-0000-0000-00000000000A,teams,2023-05,me,"a
                b ""q"" \\ tab",BOX,b;a,2023-05-01,12,3.50
                00000000-0000-0000-0000-00000000000b,teams,2023-05,me,,,,,,
                00000000-0000-0000-0000-00000000000a,teams,2023-05,me,,,,,,
                00000000-0000-0000-0000-00000000000c,teams,2023-13,me,,,,,,
                00000000-0000-0000-0000-00000000000d,teams,2023-12,me,,,,2024-01-01,,
                00000000-0000-0000-0000-00000000000e,teams,2023-12,me,,,,,1000001,
                """;
        for (int i = 0; i < 2; i++)
            System.out.println(given().contentType("text/csv")
                    .body(csv)
                    .post("/api/v1/parcels/imports")
                    .asString());
        System.out.println(given().contentType("text/csv; charset=utf-8")
                .body(csv.replace("3.50", "4"))
                .post("/api/v1/parcels/imports?atomic=true")
                .asString());
        System.out.println(given().contentType("text/csv; charset=utf-8")
                .body(csv.replace("3.50", "4"))
                .post("/api/v1/parcels/imports?dryRun=true")
                .asString());
        System.out.println(given().contentType("text/csv; charset=utf-8")
                .body(csv.replace("3.50", "4"))
                .post("/api/v1/parcels/imports")
                .asString());
        System.out.println(given().contentType("text/csv; charset=iso-8859-1")
                .body(csv.replace("3.50", "4"))
                .post("/api/v1/parcels/imports")
                .asString());
        System.out.println(given().get("/api/v1/parcels/imports?limit=2").asString());
        System.out.println(given().get("/q/metrics")
                .asString()
                .lines()
                .filter(l -> l.contains("import"))
                .toList());
    }
}
