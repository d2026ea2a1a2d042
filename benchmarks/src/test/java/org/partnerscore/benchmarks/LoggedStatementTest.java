package org.partnerscore.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoggedStatementTest {

    private static final String LOG = """
            2026-01-02 10:00:00.001 UTC [1] LOG:  execute <unnamed>: begin
            2026-01-02 10:00:00.002 UTC [1] LOG:  execute S_1: select *
            from usage
            where tenant_id = any ($1) and month = $2
            2026-01-02 10:00:00.002 UTC [1] DETAIL:  Parameters: $1 = '{a,b}', $2 = '2023-01-01'
            2026-01-02 10:00:00.003 UTC [1] LOG:  execute S_2: select 1
            """;

    @Test
    void statementsAreThoseWhoseParametersFollow() {
        assertEquals(
                List.of("select * from usage where tenant_id = any ('{a,b}') and month = '2023-01-01';\n"),
                LoggedStatement.in(LOG).stream()
                        .map(LoggedStatement::withParameters)
                        .toList());
    }
}
