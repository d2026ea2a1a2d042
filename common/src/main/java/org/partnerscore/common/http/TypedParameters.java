package org.partnerscore.common.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.partnerscore.common.problem.Refusal;

/** Reads typed query parameters; a value of another type is 400 and named, not the framework's 404. */
@Provider
public class TypedParameters implements ParamConverterProvider {

    private record Reading(Function<String, ?> parse, String code, String what) {}

    private static final Map<Class<?>, Reading> READINGS = Map.of(
            LocalDate.class, new Reading(LocalDate::parse, "INVALID_DATE", "a date (YYYY-MM-DD)"),
            YearMonth.class, new Reading(YearMonth::parse, "INVALID_MONTH", "a month (YYYY-MM)"),
            UUID.class, new Reading(UUID::fromString, "INVALID_UUID", "a UUID"),
            Integer.class, new Reading(Integer::valueOf, "INVALID_NUMBER", "a whole number"),
            BigDecimal.class, new Reading(BigDecimal::new, "INVALID_NUMBER", "a number"),
            Boolean.class, new Reading(TypedParameters::truth, "INVALID_VALUE", "true or false"));

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Reading reading = READINGS.get(type);
        return reading == null ? null : (ParamConverter<T>) converter(reading, nameIn(annotations));
    }

    private static Boolean truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private static String nameIn(Annotation[] annotations) {
        return annotations == null
                ? ""
                : Arrays.stream(annotations)
                        .filter(QueryParam.class::isInstance)
                        .map(annotation -> ((QueryParam) annotation).value())
                        .findFirst()
                        .orElse("");
    }

    private static ParamConverter<Object> converter(Reading reading, String name) {
        return new ParamConverter<>() {
            @Override
            public Object fromString(String value) {
                try {
                    return value == null ? null : reading.parse().apply(value);
                } catch (DateTimeException | IllegalArgumentException e) {
                    throw new WebApplicationException(
                            Refusal.invalidQuery(name, reading.code(), name + " must be " + reading.what() + "."), 400);
                }
            }

            @Override
            public String toString(Object value) {
                return value.toString();
            }
        };
    }
}
