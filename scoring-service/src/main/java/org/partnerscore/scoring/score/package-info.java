/**
 * Scores over HTTP: computed from facts gathered for the request, told as scorecard, explanation, evidence and history, and stored so
 * that partners can be listed by their points.
 */
package org.partnerscore.scoring.score;
