package org.partnerscore.benefits.membership;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The refusals that all operations on memberships share, for the API document. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@APIResponse(
        responseCode = "400",
        description = "The request is wrong in itself: AS_OF_OUT_OF_RANGE, INVALID_DATE, INVALID_VALUE, INVALID_CURSOR,"
                + " UNKNOWN_PARAMETER, UNKNOWN_MEMBER")
@APIResponse(
        responseCode = "404",
        description = "PARTNER_UNKNOWN; PARTNER_IS_LOCATION with the member `partnerId` of its partner; AREA_UNKNOWN")
@APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: not the membership that If-Match names")
@APIResponse(
        responseCode = "503",
        description = "SCORING_UNAVAILABLE, and nothing is stored that could stand in; of a change also SCORING_STALE:"
                + " nothing is granted or taken on stale facts",
        headers =
                @Header(
                        name = "Retry-After",
                        description = "Seconds",
                        schema = @Schema(implementation = Integer.class)))
@interface MembershipErrors {}
