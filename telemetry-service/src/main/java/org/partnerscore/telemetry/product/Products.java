package org.partnerscore.telemetry.product;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerscore.common.imports.Imports;
import org.partnerscore.common.rows.Draft;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;

/** The catalogue. Its few hundred products are read whole by every import of usage. */
@Singleton
public class Products {

    /** Name of the feed that products arrive by; whoever else adds products takes its lock. */
    public static final String FEED = "products";

    /** What a slug looks like; anything else is not stored and not looked up. */
    public static final String SLUG = "[a-z0-9-]{1,64}";

    private static final String AZURE_FAMILY = "azure";

    private final Database database;
    private final Imports imports;
    private final ProductFeed rules;
    private final Clock clock;

    Products(Database database, Imports imports, ProductFeed rules, Clock clock) {
        this.database = database;
        this.imports = imports;
        this.rules = rules;
        this.clock = clock;
    }

    Selection select(String family) {
        return new Selection("select * from product").where("family = ?", family);
    }

    List<Product> list(Selection selection) {
        return database.list(selection, Product::of);
    }

    Optional<Product> find(String product) {
        return database.find(new Selection("select * from product").where("product = ?", product), Product::of);
    }

    /**
     * Adds the product or changes it.
     *
     * @param seen the version that the caller knows, if it must still be that one
     */
    Imports.Outcome put(String product, String name, String family, Optional<Integer> seen) {
        var draft = new Draft()
                .with(ProductFeed.PRODUCT, product)
                .with(ProductFeed.NAME, name)
                .with(ProductFeed.FAMILY, family);
        return seen.isPresent() ? imports.write(new AsSeen(rules, seen.get()), draft) : imports.write(rules, draft);
    }

    /** All slugs, as this transaction sees them. */
    public Set<String> slugs(Connection connection) throws SQLException {
        Set<String> slugs = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select product from product")) {
            while (rows.next()) {
                slugs.add(rows.getString(1));
            }
        }
        return slugs;
    }

    /** Adds those that the catalogue lacks, as Azure services without a better name than their slug. */
    public void addAzureServices(Connection connection, Collection<String> slugs) throws SQLException {
        String sql = "insert into product (product, name, family, version, recorded_at)"
                + " select slug, slug, '" + AZURE_FAMILY + "', 1, ? from unnest(?) as used (slug)"
                + " where not exists (select from product where product = slug)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setArray(2, connection.createArrayOf("text", slugs.toArray()));
            statement.executeUpdate();
        }
    }
}
