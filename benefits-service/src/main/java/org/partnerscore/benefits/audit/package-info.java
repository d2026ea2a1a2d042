/** The audit log of this service. */
package org.partnerscore.benefits.audit;
