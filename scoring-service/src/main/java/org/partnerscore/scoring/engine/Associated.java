package org.partnerscore.scoring.engine;

/** Which tenants associations of some types reach on the last day of a month, and through which association. */
interface Associated {

    boolean covers(int tenant);

    /** The association that is shown for the tenant, or null where none covers it. */
    Association of(int tenant);
}
