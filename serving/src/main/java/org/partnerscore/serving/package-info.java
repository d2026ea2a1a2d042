/** What the services and the origin in front of them do alike as servers: how they count, trace, log and end. */
package org.partnerscore.serving;
