/**
 * Who works for which customer. An association is a partner, a tenant and a type, in force over
 * {@code [associatedOn, endedOn)}. CPOR associations hold claims on their products, one partner per tenant and product at a
 * time; every other association may overlap every other.
 */
package org.partnerscore.associations.association;
