package org.partnerscore.scoring.score;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The refusals that everything computed for one partner can end with. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@APIResponse(
        responseCode = "400",
        description =
                "The request is wrong in itself: AS_OF_OUT_OF_RANGE, INVALID_DATE, INVALID_VALUE, UNKNOWN_PARAMETER")
@APIResponse(
        responseCode = "404",
        description =
                "PARTNER_UNKNOWN; PARTNER_IS_LOCATION with the member `partnerId` of its partner; AREA_UNKNOWN and"
                        + " AREA_NOT_IN_FORCE with the member `areas`")
@APIResponse(
        responseCode = "503",
        description =
                "NEIGHBOUR_UNAVAILABLE: a service that holds the facts does not answer, and no earlier facts are kept."
                        + " Retry-After says when to ask again")
public @interface ScoreErrors {}
