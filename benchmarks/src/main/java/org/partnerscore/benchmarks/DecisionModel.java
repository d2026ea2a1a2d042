package org.partnerscore.benchmarks;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.marshalling.DMNExtensionRegister;
import org.kie.dmn.core.compiler.DMNProfile;
import org.kie.dmn.core.compiler.DRGElementCompiler;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.parser.feel11.profiles.DoCompileFEELProfile;
import org.kie.internal.io.ResourceFactory;
import org.partnerscore.scoring.engine.Association;
import org.partnerscore.scoring.engine.Certificate;
import org.partnerscore.scoring.engine.Facts;
import org.partnerscore.scoring.engine.MetricScore;
import org.partnerscore.scoring.engine.Scorecard;
import org.partnerscore.scoring.engine.TrackScore;
import org.partnerscore.scoring.engine.UsageRow;

/** The same Modern Work rules as a decision model (DMN) for Drools, read and compiled once. */
final class DecisionModel {

    /** Has expressions compiled to Java classes and not interpreted. */
    private static final class Compiled extends DoCompileFEELProfile implements DMNProfile {

        @Override
        public List<DMNExtensionRegister> getExtensionRegisters() {
            return List.of();
        }

        @Override
        public List<DRGElementCompiler> getDRGElementCompilers() {
            return List.of();
        }
    }

    private final DMNRuntime runtime;
    private final DMNModel model;

    private DecisionModel(DMNRuntime runtime) {
        this.runtime = runtime;
        this.model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    static DecisionModel load() {
        Resource file = ResourceFactory.newClassPathResource("dmn/modern-work.dmn", DecisionModel.class);
        return new DecisionModel(DMNRuntimeBuilder.fromDefaults()
                .addProfile(new Compiled())
                .buildConfiguration()
                .fromResources(List.of(file))
                .getOrElseThrow(IllegalStateException::new));
    }

    /** The input as the model wants it; made before anything is measured, like the engine's facts. */
    DMNContext input(ModernWorkCase facts) {
        YearMonth month = Facts.measurementMonth(ModernWorkCase.AS_OF);
        DMNContext context = runtime.newContext();
        context.set("asOf", ModernWorkCase.AS_OF);
        context.set("lastDay", month.atEndOfMonth());
        context.set("lastDayBefore", month.minusYears(1).atEndOfMonth());
        context.set("tenants", tenants(facts, month));
        context.set(
                "people",
                facts.people().stream()
                        .map(person -> Map.of(
                                "certificates",
                                person.certificates().stream()
                                        .map(DecisionModel::certificate)
                                        .toList()))
                        .toList());
        return context;
    }

    DMNResult decide(DMNContext input) {
        return runtime.evaluateAll(model, input);
    }

    /** Refuses a result that is not the scorecard's, metric by metric. */
    static void requireSame(Scorecard card, DMNResult result) {
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        requireSame(card.track(), result.getContext().get("track"), "track");
        for (TrackScore track : card.tracks()) {
            String suffix = capitalized(track.track());
            requireSame(track.total().rounded(), rounded(result.getContext().get("total" + suffix)), "total " + suffix);
            for (MetricScore metric : track.metrics()) {
                String name = camel(metric.metric().name()) + suffix;
                Map<?, ?> decided = (Map<?, ?>) result.getContext().get(name);
                requireSame(metric.points().rounded(), rounded(decided.get("points")), name);
                requireSame(metric.value().orElseThrow().rounded(), rounded(decided.get("value")), name);
                requireSame(metric.option().orElse(null), decided.get("types"), name);
            }
        }
    }

    private static List<Map<String, Object>> tenants(ModernWorkCase facts, YearMonth month) {
        Map<String, Map<String, List<Map<String, Object>>>> usage = new LinkedHashMap<>();
        for (UsageRow row : facts.usage()) {
            usage.computeIfAbsent(row.tenantId(), tenant -> new LinkedHashMap<>())
                    .computeIfAbsent(row.product(), product -> new ArrayList<>())
                    .add(Map.of(
                            "month", number(index(row.month())),
                            "pau", number(row.paidAvailableUnits().orElse(0)),
                            "mau", number(row.monthlyActiveUsers().orElse(0))));
        }
        List<Map<String, Object>> tenants = new ArrayList<>();
        usage.forEach((tenant, products) -> tenants.add(Map.of(
                "associations",
                facts.associations().stream()
                        .filter(association -> association.tenantId().equals(tenant))
                        .map(DecisionModel::association)
                        .toList(),
                "products",
                products.entrySet().stream()
                        .map(product -> Map.of(
                                "slug", product.getKey(),
                                "usage", product.getValue(),
                                "now", of(product.getValue(), month),
                                "lastYear", of(product.getValue(), month.minusYears(1))))
                        .toList())));
        return tenants;
    }

    private static Map<String, Object> of(List<Map<String, Object>> rows, YearMonth month) {
        return rows.stream()
                .filter(row -> row.get("month").equals(number(index(month))))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> association(Association association) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("type", association.type().name());
        fields.put("products", association.products());
        fields.put("associatedOn", association.associatedOn());
        fields.put("endedOn", association.endedOn().orElse(null));
        return fields;
    }

    private static Map<String, Object> certificate(Certificate certificate) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("code", certificate.certification());
        fields.put("earnedOn", certificate.earnedOn());
        fields.put("expiresOn", certificate.expiresOn().orElse(null));
        fields.put("revokedOn", certificate.revokedOn().orElse(null));
        fields.put("retiredOn", certificate.retiredOn().orElse(null));
        return fields;
    }

    private static void requireSame(Object ours, Object theirs, String what) {
        boolean same = ours instanceof BigDecimal number
                ? number.compareTo((BigDecimal) theirs) == 0
                : java.util.Objects.equals(ours, theirs);
        if (!same) {
            throw new IllegalStateException(
                    "%s: the engine says %s, the decision model %s".formatted(what, ours, theirs));
        }
    }

    private static BigDecimal rounded(Object number) {
        return ((BigDecimal) number).setScale(6, java.math.RoundingMode.HALF_UP);
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    private static int index(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("-")) {
            camel.append(camel.isEmpty() ? part : capitalized(part));
        }
        return camel.toString();
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
