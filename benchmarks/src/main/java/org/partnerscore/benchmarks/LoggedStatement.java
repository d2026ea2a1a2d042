package org.partnerscore.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement with parameters as PostgreSQL logs it. */
record LoggedStatement(String sql, List<String> parameters) {

    private static final Pattern EXECUTED = Pattern.compile(
            "execute \\S+: (?<sql>.*?)\\n[^\\n]*DETAIL:\\s+[Pp]arameters: (?<parameters>.*?)\\n(?=\\d{4}-|$)",
            Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']++|'')*+')");

    static List<LoggedStatement> in(String log) {
        List<LoggedStatement> statements = new ArrayList<>();
        for (Matcher executed = EXECUTED.matcher(log); executed.find(); ) {
            List<String> parameters = new ArrayList<>();
            for (Matcher each = PARAMETER.matcher(executed.group("parameters")); each.find(); ) {
                parameters.add(each.group(1));
            }
            statements.add(new LoggedStatement(executed.group("sql"), parameters));
        }
        return statements;
    }

    /** The statement as one line of text for a client that cannot bind arrays. */
    String withParameters() {
        String text = sql;
        for (int i = parameters.size(); i >= 1; i--) {
            text = text.replace("$" + i, parameters.get(i - 1));
        }
        return text.replaceAll("\\s+", " ").strip() + ";\n";
    }
}
