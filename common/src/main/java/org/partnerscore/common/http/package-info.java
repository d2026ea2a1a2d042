/** What every request and answer goes through: request ids, strict query parameters, entity tags. */
package org.partnerscore.common.http;
