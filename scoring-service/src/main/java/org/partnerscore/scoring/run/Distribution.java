package org.partnerscore.scoring.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.common.sql.Database;
import org.partnerscore.common.sql.Selection;
import org.partnerscore.scoring.score.ScoreFilter;

/** How the scores of a run are spread, area by area. */
@ApplicationScoped
class Distribution {

    private static final int WIDTH = 10;

    /** Bands of ten points; a hundred belongs to the last one. */
    private static final String BANDS = """
            select solution_area, least(floor(total / 10), 9)::int as band, count(*)::int as scores,
              count(*) filter (where qualified)::int as qualified,
              count(*) filter (where %s)::int as near_misses,
              count(*) filter (where %s)::int as gained, count(*) filter (where %s)::int as lost,
              count(*) filter (where %s)::int as up, count(*) filter (where %s)::int as down
            from score_run_score""".formatted(
                    ScoreFilter.NEAR_MISS,
                    Change.GAINED.condition(),
                    Change.LOST.condition(),
                    Change.UP.condition(),
                    Change.DOWN.condition());

    @Schema(name = "ScoreBand")
    record BandView(
            @Schema(description = "The lowest total in it", examples = "60")
            int from,

            @Schema(description = "The first total above it; a hundred is in the last band", examples = "70")
            int to,

            int count,
            int qualified) {}

    @Schema(name = "ScoreDistributionOfArea")
    record AreaView(
            @Schema(examples = "modern-work") String solutionArea,
            int count,
            int qualified,

            @Schema(description = "Totals from 65 to below 70")
            int nearMisses,

            @Schema(description = "Qualified now and not in the run before")
            int gained,

            @Schema(description = "Not qualified now, but in the run before")
            int lost,

            @Schema(description = "More points than in the run before")
            int up,

            @Schema(description = "Fewer points than in the run before")
            int down,

            @Schema(description = "Those that have any score, by points")
            List<BandView> bands) {

        AreaView plus(ResultSet band) throws SQLException {
            List<BandView> more = new ArrayList<>(bands);
            int from = band.getInt("band") * WIDTH;
            more.add(new BandView(from, from + WIDTH, band.getInt("scores"), band.getInt("qualified")));
            return new AreaView(
                    solutionArea,
                    count + band.getInt("scores"),
                    qualified + band.getInt("qualified"),
                    nearMisses + band.getInt("near_misses"),
                    gained + band.getInt("gained"),
                    lost + band.getInt("lost"),
                    up + band.getInt("up"),
                    down + band.getInt("down"),
                    List.copyOf(more));
        }
    }

    @Schema(name = "ScoreDistribution")
    record View(List<AreaView> items) {}

    private final Database database;

    Distribution(Database database) {
        this.database = database;
    }

    View of(UUID run) {
        Map<String, AreaView> areas = new LinkedHashMap<>();
        database.list(new Selection(BANDS).where("run_id = ?", run).then("group by 1, 2 order by 1, 2"), row -> {
            String area = row.getString("solution_area");
            AreaView before = areas.getOrDefault(area, new AreaView(area, 0, 0, 0, 0, 0, 0, 0, List.of()));
            return areas.put(area, before.plus(row));
        });
        return new View(List.copyOf(areas.values()));
    }
}
