package org.partnerscore.common.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The few ways in which a service refuses. Each carries a stable code and a detail that a caller can act on; both reach the wire as they
 * are, so neither may hold what the caller must not see.
 */
public abstract sealed class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> members;

    private Refusal(int status, String code, String detail, List<Violation> violations, Map<String, Object> members) {
        super(detail);
        this.status = status;
        this.code = code;
        this.violations = List.copyOf(violations);
        this.members = Map.copyOf(members);
    }

    /** 400: the request itself is wrong, whatever is stored. */
    public static Refusal invalid(String code, String detail, Violation... violations) {
        return new Invalid(code, detail, List.of(violations));
    }

    /** 400 for one query parameter. */
    public static Refusal invalidQuery(String name, String code, String detail) {
        return invalid(code, detail, Violation.query(name, code, detail));
    }

    /** 401: nobody knows who asks. */
    public static Refusal unauthenticated(String code, String detail) {
        return new Unauthenticated(code, detail);
    }

    /** 403: known, and not allowed to. */
    public static Refusal forbidden(String code, String detail) {
        return new Forbidden(code, detail, Map.of());
    }

    /** 403 with further members, such as the permission that is missing. */
    public static Refusal forbidden(String code, String detail, Map<String, Object> members) {
        return new Forbidden(code, detail, members);
    }

    /** 404. */
    public static Refusal notFound(String code, String detail) {
        return new NotFound(code, detail, Map.of());
    }

    /** 404 with further members of the problem document, such as the partner a location belongs to. */
    public static Refusal notFound(String code, String detail, Map<String, Object> members) {
        return new NotFound(code, detail, members);
    }

    /** 409: contradicts what is stored. */
    public static Refusal conflict(String code, String detail) {
        return new Conflict(code, detail, Map.of());
    }

    /** 409 with further members that name what it contradicts. */
    public static Refusal conflict(String code, String detail, Map<String, Object> members) {
        return new Conflict(code, detail, members);
    }

    /** 412: the caller's If-Match names another version. */
    public static Refusal stale(String detail) {
        return new Stale(detail);
    }

    /** 413. */
    public static Refusal tooLarge(String detail) {
        return new TooLarge(413, "BODY_TOO_LARGE", detail);
    }

    /** 414. */
    public static Refusal addressTooLong(String detail) {
        return new TooLarge(414, "ADDRESS_TOO_LONG", detail);
    }

    /** 431. */
    public static Refusal headersTooLarge(String detail) {
        return new TooLarge(431, "HEADERS_TOO_LARGE", detail);
    }

    /** 415: a form of body that is not taken. */
    public static Refusal unsupported(String code, String detail) {
        return new Unsupported(code, detail);
    }

    /** 429 with Retry-After. */
    public static Refusal tooMany(String detail, Duration retryAfter) {
        return new TooMany(detail, retryAfter);
    }

    /** 422: understood and well-formed, but a rule of the program says no. */
    public static Refusal rejected(String code, String detail) {
        return new Rejected(code, detail, Map.of());
    }

    /** 422 with further members, such as the report of an import. */
    public static Refusal rejected(String code, String detail, Map<String, Object> members) {
        return new Rejected(code, detail, members);
    }

    /** 503 with Retry-After: something this answer needs does not answer, and a wrong answer would be worse. */
    public static Refusal unavailable(String code, String detail, Duration retryAfter) {
        return new Unavailable(code, detail, retryAfter);
    }

    public final int status() {
        return status;
    }

    public final String code() {
        return code;
    }

    public final List<Violation> violations() {
        return violations;
    }

    public final Map<String, Object> members() {
        return members;
    }

    private static final class Invalid extends Refusal {
        private static final long serialVersionUID = 1L;

        Invalid(String code, String detail, List<Violation> violations) {
            super(400, code, detail, violations, Map.of());
        }
    }

    /** 401; kept apart because the answer tells what is asked for. */
    public static final class Unauthenticated extends Refusal {
        private static final long serialVersionUID = 1L;

        Unauthenticated(String code, String detail) {
            super(401, code, detail, List.of(), Map.of());
        }
    }

    private static final class Forbidden extends Refusal {
        private static final long serialVersionUID = 1L;

        Forbidden(String code, String detail, Map<String, Object> members) {
            super(403, code, detail, List.of(), members);
        }
    }

    private static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        NotFound(String code, String detail, Map<String, Object> members) {
            super(404, code, detail, List.of(), members);
        }
    }

    private static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;

        Conflict(String code, String detail, Map<String, Object> members) {
            super(409, code, detail, List.of(), members);
        }
    }

    private static final class Stale extends Refusal {
        private static final long serialVersionUID = 1L;

        Stale(String detail) {
            super(412, "PRECONDITION_FAILED", detail, List.of(), Map.of());
        }
    }

    private static final class Rejected extends Refusal {
        private static final long serialVersionUID = 1L;

        Rejected(String code, String detail, Map<String, Object> members) {
            super(422, code, detail, List.of(), members);
        }
    }

    private static final class TooLarge extends Refusal {
        private static final long serialVersionUID = 1L;

        TooLarge(int status, String code, String detail) {
            super(status, code, detail, List.of(), Map.of());
        }
    }

    private static final class Unsupported extends Refusal {
        private static final long serialVersionUID = 1L;

        Unsupported(String code, String detail) {
            super(415, code, detail, List.of(), Map.of());
        }
    }

    /** 429; kept apart because the answer tells when to come back. */
    public static final class TooMany extends Refusal {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        TooMany(String detail, Duration retryAfter) {
            super(429, "TOO_MANY_REQUESTS", detail, List.of(), Map.of());
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** 503; kept apart because the answer tells when to come back. */
    public static final class Unavailable extends Refusal {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        Unavailable(String code, String detail, Duration retryAfter) {
            super(503, code, detail, List.of(), Map.of());
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
