/** What came in as a feed goes out in the same columns: lists as CSV or NDJSON, streamed from the database's cursor. */
package org.partnerscore.common.export;
