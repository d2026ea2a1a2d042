/**
 * The pure rule engine: {@code score(rules in force, facts) -> scorecard}.
 *
 * <p>Plain Java without framework, clock or I/O. {@link org.partnerscore.scoring.engine.Facts} are what the neighbours
 * recorded, an {@link org.partnerscore.scoring.engine.AreaEdition} is what the rule file says,
 * {@link org.partnerscore.scoring.engine.FactsPlan} says which facts an edition reads, and the
 * {@link org.partnerscore.scoring.engine.Scorecard} that {@link org.partnerscore.scoring.engine.Engine} returns is its own
 * explanation: it is the root {@link org.partnerscore.scoring.engine.Node} of the tree whose leaves are the records.
 */
package org.partnerscore.scoring.engine;
