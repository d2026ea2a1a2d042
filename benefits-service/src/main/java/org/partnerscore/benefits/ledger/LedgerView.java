package org.partnerscore.benefits.ledger;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.partnerscore.common.paging.Paged;

@Schema(name = "Ledger", description = "A page of a ledger, and the balance of today beside it.")
record LedgerView(
        String partnerId,
        String benefit,
        BalanceView balance,

        @Schema(description = "Oldest first") List<EntryView> items,

        @Schema(description = "Cursor for `after` of the next page; null on the last page", nullable = true)
        String next)
        implements Paged {}
