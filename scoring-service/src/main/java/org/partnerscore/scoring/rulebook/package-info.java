/**
 * The rulebook: dated, cited YAML files, checked all at once when they are loaded, and the editions of rules that the engine
 * computes with.
 */
package org.partnerscore.scoring.rulebook;
