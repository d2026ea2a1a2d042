package org.partnerscore.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement with parameters as PostgreSQL logs it. */
record LoggedStatement(String sql, List<String> parameters) {

    /** Whatever is logged begins with the time. */
    private static final Pattern ENTRY = Pattern.compile("\\n(?=\\d{4}-\\d\\d-\\d\\d )");

    private static final Pattern EXECUTED = Pattern.compile("execute \\S+: (?<sql>.*)", Pattern.DOTALL);
    private static final Pattern BOUND = Pattern.compile("DETAIL:\\s+[Pp]arameters: (?<parameters>.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']++|'')*+')");

    /** Those whose parameters are told, which is the entry after them. */
    static List<LoggedStatement> in(String log) {
        List<LoggedStatement> statements = new ArrayList<>();
        String[] entries = ENTRY.split(log.strip());
        for (int i = 1; i < entries.length; i++) {
            Matcher executed = EXECUTED.matcher(entries[i - 1]);
            Matcher bound = BOUND.matcher(entries[i]);
            if (executed.find() && bound.find()) {
                statements.add(new LoggedStatement(executed.group("sql"), parameters(bound.group("parameters"))));
            }
        }
        return statements;
    }

    private static List<String> parameters(String told) {
        return PARAMETER.matcher(told).results().map(each -> each.group(1)).toList();
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
