/** Lists by keyset: a page says where it ended, the next one starts there. Page 10,000 costs what page 1 costs. */
package org.partnerscore.common.paging;
