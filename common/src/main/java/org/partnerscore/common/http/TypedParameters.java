package org.partnerscore.common.http;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.partnerscore.common.problem.Refusal;
import org.partnerscore.common.problem.Violation;

/** Reads typed query parameters; a value of another type is 400 and named, not the framework's 404. */
@Provider
public class TypedParameters implements ParamConverterProvider {

    private record Reading(Function<String, ?> parse, String code, String what) {}

    private static final Map<Class<?>, Reading> READINGS = Map.of(
            LocalDate.class, new Reading(TypedParameters::day, "INVALID_DATE", "a date (YYYY-MM-DD)"),
            Instant.class,
                    new Reading(TypedParameters::instant, "INVALID_INSTANT", "an instant (YYYY-MM-DDTHH:MM:SSZ)"),
            YearMonth.class, new Reading(YearMonth::parse, "INVALID_MONTH", "a month (YYYY-MM)"),
            UUID.class, new Reading(UUID::fromString, "INVALID_UUID", "a UUID"),
            Integer.class, new Reading(Integer::valueOf, "INVALID_NUMBER", "a whole number"),
            BigDecimal.class, new Reading(BigDecimal::new, "INVALID_NUMBER", "a number"),
            Boolean.class, new Reading(TypedParameters::truth, "INVALID_VALUE", "true or false"));

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Reading reading = READINGS.get(type);
        return reading == null ? null : (ParamConverter<T>) converter(reading, placeIn(annotations));
    }

    private static LocalDate day(String value) {
        return requireKnown(LocalDate.parse(value), value);
    }

    private static Instant instant(String value) {
        Instant instant = Instant.parse(value);
        requireKnown(LocalDate.ofInstant(instant, ZoneOffset.UTC), value);
        return instant;
    }

    /** Of a year of four digits: the ISO format knows others, the database does not. */
    private static LocalDate requireKnown(LocalDate day, String value) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException(value);
        }
        return day;
    }

    private static Boolean truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private static String placeIn(Annotation[] annotations) {
        for (Annotation annotation : annotations == null ? new Annotation[0] : annotations) {
            if (annotation instanceof QueryParam query) {
                return "query/" + query.value();
            }
            if (annotation instanceof PathParam path) {
                return "path/" + path.value();
            }
        }
        return "";
    }

    private static ParamConverter<Object> converter(Reading reading, String place) {
        return new ParamConverter<>() {
            @Override
            public Object fromString(String value) {
                try {
                    return value == null ? null : reading.parse().apply(value);
                } catch (DateTimeException | IllegalArgumentException e) {
                    String detail = place.substring(place.indexOf('/') + 1) + " must be " + reading.what() + ".";
                    throw new WebApplicationException(
                            Refusal.invalid(reading.code(), detail, new Violation(place, reading.code(), detail)), 400);
                }
            }

            @Override
            public String toString(Object value) {
                return value.toString();
            }
        };
    }
}
