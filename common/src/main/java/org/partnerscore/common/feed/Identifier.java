package org.partnerscore.common.feed;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text that can be an identifier which callers chose, of something that is known or not. What addresses take for a way up is none. */
@Pattern(regexp = Identifier.PATTERN)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Identifier {

    String PATTERN = "(?!\\.{1,2}$)[A-Za-z0-9._-]{1,64}";

    String message() default "must be 1 to 64 of A-Z, a-z, 0-9, '.', '_' and '-', and neither '.' nor '..'";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
