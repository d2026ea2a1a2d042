package org.partnerscore.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A service's log of changes, read on by one test. */
public final class ChangesRead {

    private final String path;
    private String cursor;

    private ChangesRead(String path, String cursor) {
        this.path = path;
        this.cursor = cursor;
    }

    /** @param path of the log, such as {@code /api/v1/usage/changes}; it is read on from where it ends now */
    public static ChangesRead fromNow(String path) {
        ChangesRead changes = new ChangesRead(path, "MA");
        changes.next();
        return changes;
    }

    /** Another reader that stands where this one stands. */
    public ChangesRead copy() {
        return new ChangesRead(path, cursor);
    }

    /** What has come since it was read last, each as {@link #touched} says it. */
    public List<String> next() {
        return next(500);
    }

    public List<String> next(int limit) {
        List<String> seen = new ArrayList<>();
        boolean more = true;
        while (more) {
            JsonPath page = given().get(path + "?limit=" + limit + "&after=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            for (Map<String, Object> item : items) {
                seen.add(item.get("feed") + ": " + ((boolean) item.get("everybody") ? "everybody" : item.get("keys")));
                cursor = (String) item.get("cursor");
            }
            more = page.get("next") != null;
        }
        return seen;
    }

    /** A change of a feed that touches these. */
    public static String touched(String feed, Object... keys) {
        return feed + ": " + Stream.of(keys).map(Object::toString).sorted().toList();
    }
}
