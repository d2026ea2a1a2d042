/**
 * Partners and their locations. A location is a partner with a parent; there is one level, so a parent has no parent and
 * a location no locations. Whoever is named before a feed has told about it exists without a name until then.
 */
package org.partnerscore.associations.partner;
