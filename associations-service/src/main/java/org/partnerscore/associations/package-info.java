/** Which partners there are, which customers, and who works for whom, in which role and since when. */
package org.partnerscore.associations;
