/** Statements with parameters against the service's own database: selections that grow with filters, and set-based work. */
package org.partnerscore.common.sql;
