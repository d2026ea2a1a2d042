/** The one test matrix of all feeds. */
package org.partnerscore.testing.imports;
