/** What every test needs: real PostgreSQL, the architecture rules, the committed API document. */
package org.partnerscore.testing;
