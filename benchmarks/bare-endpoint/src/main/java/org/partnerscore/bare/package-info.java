/** One endpoint that reads one row by its key and returns it: what every read of a service is measured against. */
package org.partnerscore.bare;
