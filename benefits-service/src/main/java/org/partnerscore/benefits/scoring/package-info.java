/**
 * scoring-service as this service sees it: where a partner stands on the way to each designation. How long it is waited for, when it is
 * asked again and what counts as an answer is decided here, once. Nothing is kept here.
 */
package org.partnerscore.benefits.scoring;
