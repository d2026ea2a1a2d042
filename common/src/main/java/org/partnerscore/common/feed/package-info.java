/** What a feed looks like: its columns, how they are stored and written, the same for what comes in and what goes out; and who may change it. */
package org.partnerscore.common.feed;
