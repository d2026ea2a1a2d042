/** Customers, one for each tenant, with the size class that the program knows. */
package org.partnerscore.associations.customer;
