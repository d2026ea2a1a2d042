package org.partnerscore.common.imports;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.YearMonth;
import java.util.Optional;
import org.partnerscore.common.feed.Column;
import org.partnerscore.common.feed.Feed;
import org.partnerscore.common.months.MonthlyCheck;
import org.partnerscore.common.months.Standing;
import org.partnerscore.common.rows.Row;
import org.partnerscore.common.rows.RowError;

/** Parcels kept by month: a feed with a column of every type, and a rule that also judges what is stored. */
@Singleton
class Letters implements MonthlyRules {

    static final Feed FEED = new Feed("letters", "letter", Parcels.FEED.columns());

    @Override
    public Feed feed() {
        return FEED;
    }

    @Override
    public MonthlyCheck begin(Connection connection) {
        return new MonthlyCheck() {
            @Override
            public Optional<RowError> check(Row row) {
                return packedLate(row);
            }

            @Override
            public Optional<RowError> check(Standing record) {
                return record.has(Parcels.UNITS) && record.whole(Parcels.UNITS) == 13
                        ? Optional.of(RowError.conflict("THIRTEEN", "13 units may not stay."))
                        : Optional.empty();
            }
        };
    }

    @Override
    public Column keyTouched() {
        return Parcels.TENANT;
    }

    static Optional<RowError> packedLate(Row row) {
        return row.has(Parcels.PACKED_ON)
                        && YearMonth.from(row.day(Parcels.PACKED_ON)).isAfter(row.month(Parcels.MONTH))
                ? Optional.of(RowError.rejected("PACKED_LATE", "packedOn must not be after the month."))
                : Optional.empty();
    }
}
