/**
 * All that is stored of one person, to be handed to them and, but for what is counted, to be erased. What is counted are links and
 * certificates: they name nobody but an individual's id, which the senders of feeds choose to be a pseudonym.
 */
package org.partnerscore.skilling.person;
