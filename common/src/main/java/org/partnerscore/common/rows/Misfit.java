package org.partnerscore.common.rows;

/** A value that does not fit its column. Made once and thrown often, so it has no stack trace. */
final class Misfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param expectation what a value of the column must be, to follow the column's name
     */
    Misfit(String code, String expectation) {
        super(expectation, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
