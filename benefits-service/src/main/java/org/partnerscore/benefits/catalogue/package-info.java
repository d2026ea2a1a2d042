/**
 * What designations and specializations give: dated, cited data. Each area has a file per edition, valid from its day until the area's
 * next one; {@link org.partnerscore.benefits.catalogue.Catalogue} answers what is in force on a day. The files are checked as a whole at
 * start-up, and a service whose catalogue is wrong does not start.
 */
package org.partnerscore.benefits.catalogue;
