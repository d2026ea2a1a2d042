package org.partnerscore.telemetry.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnerscore.telemetry.Telemetry;
import org.partnerscore.testing.imports.FeedSample;

/** Products as they arrive. */
class ProductSample implements FeedSample {

    @Override
    public String path() {
        return "/api/v1/products/imports";
    }

    @Override
    public List<String> keys() {
        return List.of("product");
    }

    @Override
    public Map<String, Object> freshRow() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("product", Telemetry.freshProduct("p"));
        row.put("name", "Product, \"quoted\"");
        row.put("family", "test-family");
        return row;
    }

    @Override
    public Map.Entry<String, Object> correction() {
        return Map.entry("name", "Renamed product");
    }

    @Override
    public List<BadValue> badValues() {
        return List.of(
                new BadValue("product", "Not A Slug", "INVALID_VALUE"),
                new BadValue("product", "p".repeat(65), "INVALID_VALUE"),
                new BadValue("name", "", "REQUIRED"),
                new BadValue("name", "n".repeat(201), "INVALID_VALUE"),
                new BadValue("family", "Microsoft 365", "INVALID_VALUE"));
    }
}
