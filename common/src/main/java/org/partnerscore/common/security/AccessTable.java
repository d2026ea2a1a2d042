package org.partnerscore.common.security;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.partnerscore.common.security.Access.Where;
import org.partnerscore.common.security.Access.Whose;

/**
 * The accesses of a service, by operation id, as its {@code access.yaml} declares them:
 *
 * <pre>{@code
 * getScore:   {may: "scores:read", of: path partnerId}
 * listScores: {may: "scores:read", of: query partnerId}
 * startRun:   {may: "runs:start"}                          # of everybody
 * }</pre>
 */
@Singleton
public class AccessTable {

    private static final String FILE = "access.yaml";

    private record Entry(String may, String of) {}

    private final Map<String, Access> accesses;

    AccessTable() {
        this.accesses = read();
    }

    Optional<Access> of(String operationId) {
        return Optional.ofNullable(accesses.get(operationId));
    }

    static Map<String, Access> read() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The service has no " + FILE);
            }
            Map<String, Entry> entries = yaml.readerForMapOf(Entry.class).<Map<String, Entry>>readValue(file);
            return entries.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> access(entry.getKey(), entry.getValue()),
                            (a, b) -> a,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static Access access(String operation, Entry entry) {
        Permission permission = Permission.named(entry.may())
                .orElseThrow(() -> new IllegalStateException(
                        FILE + ": " + operation + " asks for " + entry.may() + ", which is no permission"));
        return new Access(permission, whose(operation, entry.of() == null ? "everybody" : entry.of()));
    }

    private static Whose whose(String operation, String of) {
        String[] words = of.split(" ");
        String name = words[words.length - 1];
        return switch (of.substring(0, of.length() - name.length()).strip()) {
            case "path" -> new Whose(Where.PARTNER_PATH, name);
            case "query" -> new Whose(Where.PARTNER_QUERY, name);
            case "tenant path" -> new Whose(Where.TENANT_PATH, name);
            default ->
                switch (of) {
                    case "body" -> new Whose(Where.BODY, "");
                    case "nobody" -> new Whose(Where.NOBODY, "");
                    case "everybody" -> new Whose(Where.EVERYBODY, "");
                    default ->
                        throw new IllegalStateException(FILE + ": " + operation + " is of '" + of
                                + "'; known are nobody, everybody, body, path …, query …, tenant path …");
                };
        };
    }
}
