package org.partnerscore.common.problem;

import jakarta.ws.rs.core.UriInfo;

/** Codes for what the framework refuses before a resource is reached. */
final class FrameworkCodes {

    private FrameworkCodes() {}

    static String of(int status) {
        return switch (status) {
            case 400 -> "INVALID_REQUEST";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "BODY_TOO_LARGE";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            case 429 -> "TOO_MANY_REQUESTS";
            default -> "HTTP_" + status;
        };
    }

    static String title(int status) {
        return status == 422 ? "Unprocessable Content" : "HTTP " + status;
    }

    static String detail(int status, UriInfo uri) {
        return switch (status) {
            case 400 -> "The request could not be read.";
            case 404 -> "Nothing is served at " + uri.getPath() + ".";
            case 405 -> "This method is not offered here.";
            case 406 -> "None of the accepted media types can be produced.";
            case 413 -> "The body is larger than this endpoint takes.";
            case 415 -> "This Content-Type is not taken here.";
            default -> "The request was refused with status " + status + ".";
        };
    }
}
