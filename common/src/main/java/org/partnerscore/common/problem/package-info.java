/**
 * Errors as problem documents (RFC 9457): a service refuses by throwing a {@link org.partnerscore.common.problem.Refusal}, everything
 * else that can go wrong on the way to or from a resource is translated by the one mapper here.
 */
package org.partnerscore.common.problem;
