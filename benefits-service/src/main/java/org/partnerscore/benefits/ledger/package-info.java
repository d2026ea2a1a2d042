/**
 * What partners do with their benefits: activate, assign, return. Every step is an entry that stays; the balance they lead to is kept
 * with them, in one transaction, under the lock of its row. {@link org.partnerscore.benefits.ledger.Account} is the program's rules and
 * knows no database; how much there is to use comes from {@link org.partnerscore.benefits.ledger.Grants}.
 */
package org.partnerscore.benefits.ledger;
