/**
 * The product catalogue: what usage is reported for, known by a slug that never changes.
 *
 * <p>The products that the published rules name come with the service, later ones by import or one at a time. Azure's
 * list is open: usage with consumed revenue adds the service it names. Which product counts for which solution area is
 * the rulebook's business.
 */
package org.partnerscore.telemetry.product;
