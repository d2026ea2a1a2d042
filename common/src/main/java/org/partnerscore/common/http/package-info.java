/** What every request and answer goes through: limits, strict query parameters, entity tags. */
package org.partnerscore.common.http;
