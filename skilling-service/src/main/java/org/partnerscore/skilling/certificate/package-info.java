/**
 * Certificates: who earned what when, and until when it holds.
 *
 * <p>A certificate names its certification as the feed did, by code or alias; the catalogue says which are one. The
 * feature answers the question that scores hang on: who belongs to these partners on this day, and what do they hold.
 */
package org.partnerscore.skilling.certificate;
