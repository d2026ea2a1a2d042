package org.partnerscore.common.feed;

/**
 * Keeps spreadsheets from taking a text for a formula. A cell that begins with {@code = + - @}, a tab or a carriage return, whatever
 * number of apostrophes stands before it, is written with one apostrophe more and read with one fewer: so an export is read as what was
 * stored. Numbers are left alone.
 */
public final class Formulas {

    private static final String STARTS = "=+-@\t\r";

    private Formulas() {}

    /** The cell as it is written; null stays null. */
    public static String guarded(String cell) {
        return cell != null && startsFormula(cell) && !isNumber(cell) ? "'" + cell : cell;
    }

    /** Where a cell begins that was read: behind the apostrophe that guards it, if one does. */
    public static int begin(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] == '\'') {
            at++;
        }
        return at > start && at < end && STARTS.indexOf(bytes[at]) >= 0 ? start + 1 : start;
    }

    private static boolean startsFormula(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) == '\'') {
            at++;
        }
        return at < cell.length() && STARTS.indexOf(cell.charAt(at)) >= 0;
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-[0-9]+([.][0-9]+)?");
    }
}
