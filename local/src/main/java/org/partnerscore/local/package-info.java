/**
 * The platform on one machine: embedded PostgreSQL, the five services and the single origin as processes of their own.
 *
 * <p>{@link org.partnerscore.local.Platform} starts and stops them and is what the end-to-end tests use too;
 * {@link org.partnerscore.local.Run} is the command around it that talks to a person.
 */
package org.partnerscore.local;
