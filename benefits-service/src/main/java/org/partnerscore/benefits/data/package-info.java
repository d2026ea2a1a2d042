/** Files of facts that come with the service or stand in a directory: found, read and checked before the service starts. */
package org.partnerscore.benefits.data;
