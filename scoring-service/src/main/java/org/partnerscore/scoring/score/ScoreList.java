package org.partnerscore.scoring.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerscore.common.paging.PageRequest;
import org.partnerscore.common.sql.Selection;

/**
 * Pages of a table of scores. By points, each area and status is a range of an index on {@code (owner, solution_area, qualified, -total,
 * partner_id)} that is entered where the page begins; as many rows as the page holds are read of each and merged. So every page costs
 * the same, whatever the filter and however many scores are equal.
 *
 * @param columns what is read
 * @param table the table
 * @param owner the condition that picks one list of scores of the table, with one parameter
 */
public record ScoreList(String columns, String table, String owner) {

    /** Everything that the filter and further conditions pass, by points or by partner. */
    public Selection all(Object owning, ScoreFilter filter, String... further) {
        Selection selection = matching(owning, filter, further);
        return selection.then(
                filter.isByPoints()
                        ? "order by -total, partner_id, solution_area"
                        : "order by partner_id, solution_area");
    }

    /** One row more than the page holds, so that it is known whether another page follows. */
    public Selection page(Object owning, ScoreFilter filter, PageRequest page) {
        return filter.isByPoints() ? byPoints(owning, filter, page) : byPartner(owning, filter, page);
    }

    /** By partner, not by points, with what the caller adds to the filter. */
    public Selection byPartner(Object owning, ScoreFilter filter, PageRequest page, String... further) {
        Selection selection = matching(owning, filter, further);
        page.after(2)
                .ifPresent(after -> selection.where(
                        "(partner_id, solution_area) > (?, ?::solution_area)", after.code(0), ScoreKey.area(after, 1)));
        return selection.then("order by partner_id, solution_area limit ?", page.fetch());
    }

    private Selection matching(Object owning, ScoreFilter filter, String... further) {
        Selection selection = filter.narrow(new Selection("select " + columns + " from " + table).where(owner, owning));
        for (String condition : further) {
            selection.where(condition);
        }
        return selection;
    }

    private Selection byPoints(Object owning, ScoreFilter filter, PageRequest page) {
        Optional<ScoreKey> after = page.after(ScoreKey.PARTS).map(ScoreKey::of);
        List<String> ranges = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (String area : filter.areas()) {
            for (boolean qualified : filter.statuses()) {
                Selection range = range(owning, filter, area, qualified, after).then("limit ?", page.fetch());
                ranges.add("(" + range.sql() + ")");
                parameters.addAll(range.parameters());
            }
        }
        return new Selection("select " + columns + " from (" + String.join(" union all ", ranges) + ") ranges")
                .then("order by -total, partner_id, solution_area limit ?", with(parameters, page.fetch()));
    }

    private Selection range(
            Object owning, ScoreFilter filter, String area, boolean qualified, Optional<ScoreKey> after) {
        Selection range = filter.narrowPoints(new Selection("select * from " + table)
                .where(owner, owning)
                .where("solution_area = '" + area + "'")
                .where(qualified ? "qualified" : "not qualified"));
        after.ifPresent(key -> range.where(
                "(-total, partner_id) " + (isBehind(area, key) ? ">=" : ">") + " (-(?::numeric), ?)",
                key.total(),
                key.partnerId()));
        return range.then("order by -total, partner_id");
    }

    /** Among equal totals of a partner the areas have their own order. */
    private static boolean isBehind(String area, ScoreKey key) {
        return Areas.ORDER.indexOf(area) > Areas.ORDER.indexOf(key.area());
    }

    private static Object[] with(List<Object> parameters, int last) {
        List<Object> all = new ArrayList<>(parameters);
        all.add(last);
        return all.toArray();
    }
}
