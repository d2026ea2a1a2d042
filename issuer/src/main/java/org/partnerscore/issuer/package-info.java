/**
 * An OpenID provider for development, tests and trials. It signs whatever it is asked to sign, so it listens on the loopback address only - but
 * where it is started for a trial in a cluster, behind a secret - makes its keys at start and keeps them in memory.
 */
package org.partnerscore.issuer;
