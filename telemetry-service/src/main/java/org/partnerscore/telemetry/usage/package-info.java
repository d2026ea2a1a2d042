/**
 * Monthly usage per tenant and product: how it comes in, and what is asked of it.
 *
 * <p>Rows arrive by import, a month's partition being made with its first row; a correction keeps the former version.
 * What a score hangs on is {@link org.partnerscore.telemetry.usage.UsageQueriesResource one call}: for up to a hundred
 * selections of tenants, products and months, what was used, in one statement over one snapshot, answered in columns.
 */
package org.partnerscore.telemetry.usage;
