package org.partnerscore.scoring.score;

import org.partnerscore.scoring.engine.Scorecard;

/** A score as the engine computed it and as it is shown. */
record Scored(Scorecard card, ScorecardView view) {}
