/**
 * An OpenID provider for development and tests. It signs whatever it is asked to sign, so it listens on the loopback address only, makes its keys
 * at start and keeps them in memory.
 */
package org.partnerscore.issuer;
