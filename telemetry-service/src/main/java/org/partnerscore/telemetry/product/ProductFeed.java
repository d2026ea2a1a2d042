package org.partnerscore.telemetry.product;

import jakarta.inject.Singleton;
import java.util.List;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.ColumnType;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.imports.FeedRules;

/** Products as they arrive. */
@Singleton
class ProductFeed implements FeedRules {

    static final Column PRODUCT = Column.key("product", new ColumnType.Slug());
    static final Column NAME = Column.required("name", new ColumnType.Text(200));
    static final Column FAMILY = Column.required("family", new ColumnType.Slug());

    static final Feed FEED = new Feed(Products.FEED, "product", List.of(PRODUCT, NAME, FAMILY));

    @Override
    public Feed feed() {
        return FEED;
    }
}
