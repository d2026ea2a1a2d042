/**
 * Individuals and their dated links to partners.
 *
 * <p>On a day an individual belongs to the partner of the link that began last, if that link has not ended: a new link
 * ends the older one, a withdrawn link ends nothing. Names and e-mail addresses come with the links and belong to the
 * person; they are kept apart from them, and out of logs and messages.
 */
package org.partnerscore.skilling.individual;
