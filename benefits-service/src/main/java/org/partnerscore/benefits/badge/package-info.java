/**
 * Badges that prove what a partner holds today, as a picture and as data. They are read off the partner's standing alone and say until when
 * they are good; nothing is stored for them. The picture is our own.
 */
package org.partnerscore.benefits.badge;
