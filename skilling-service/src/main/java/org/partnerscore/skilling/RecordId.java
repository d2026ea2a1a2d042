package org.partnerscore.skilling;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An identifier as feeds give them; anything else cannot be stored and is not looked up. */
@Pattern(regexp = RecordId.PATTERN)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RecordId {

    String PATTERN = "[A-Za-z0-9._-]{1,64}";

    String message() default "must be 1 to 64 of A-Z, a-z, 0-9, '.', '_' and '-'";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
