package org.partnerscore.scoring.rulebook;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One value that a rule file sets.
 *
 * @param path names it in every edition alike: what stands in a list is named by what it is, not by its place
 * @param pointer where it stands in this file, a JSON Pointer
 * @param source its own source or, where it has none, that of the rule around it
 */
record RuleParameter(String path, String pointer, JsonNode value, String source) {}
