/** The audit log of this service. */
package org.partnerscore.associations.audit;
