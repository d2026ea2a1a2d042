/**
 * How fast the platform is, each figure beside a limit measured in the same run: psql's {@code \copy} for imports, pgbench for scores,
 * bare computation for the engine. Ratios carry from machine to machine, milliseconds do not.
 */
package org.partnerscore.benchmarks;
