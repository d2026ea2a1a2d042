/**
 * The explanation in words: the engine's tree told in sentences from one template file, and the rows of evidence. Nothing
 * here computes a point.
 */
package org.partnerscore.scoring.explanation;
