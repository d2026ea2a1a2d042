/**
 * What customers use, month by month.
 *
 * <p>Source of truth for the product catalogue and for monthly usage per tenant and product. It knows no partners, no
 * thresholds and no points: it answers what was used of these products by these tenants in these months.
 */
package org.partnerscore.telemetry;
