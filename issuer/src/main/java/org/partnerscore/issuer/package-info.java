/**
 * An OpenID provider for development, tests and trials. It signs whatever it is asked to sign, so it listens on the loopback address only - but
 * where it is started for a trial in a cluster, behind a secret from which its key follows. Else it makes its keys at start.
 */
package org.partnerscore.issuer;
