package org.partnerscore.scoring.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.scoring.score.ScoreKey;

/** A score of a run, beside the one of the run before. In CSV each member is a column. */
@Schema(name = "ScoreRunScore")
@JsonPropertyOrder({"partnerId", "solutionArea", "track", "total", "qualified", "formerTotal", "formerQualified"})
record RunScoreView(
        @Schema(examples = "4711") String partnerId,
        @Schema(examples = "modern-work") String solutionArea,

        @Schema(description = "The track whose score counts", examples = "enterprise")
        String track,

        @Schema(examples = "77.5") BigDecimal total,

        boolean qualified,

        @Schema(nullable = true, description = "Null where the run before has no such score", examples = "68")
        BigDecimal formerTotal,

        @Schema(nullable = true) Boolean formerQualified) {

    static RunScoreView read(ResultSet row) throws SQLException {
        return new RunScoreView(
                row.getString("partner_id"),
                row.getString("solution_area"),
                row.getString("track"),
                plain(row.getBigDecimal("total")),
                row.getBoolean("qualified"),
                plain(row.getBigDecimal("former_total")),
                row.getObject("former_qualified", Boolean.class));
    }

    private static BigDecimal plain(BigDecimal stored) {
        BigDecimal stripped = stored == null ? null : stored.stripTrailingZeros();
        return stripped == null || stripped.scale() >= 0 ? stripped : stripped.setScale(0);
    }

    @JsonIgnore
    ScoreKey key() {
        return new ScoreKey(total, partnerId, solutionArea);
    }
}
