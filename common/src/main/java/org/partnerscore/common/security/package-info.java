/**
 * Who may do what. A token's roles give permissions ({@link org.partnerscore.common.security.Role}); a service says in its
 * {@code access.yaml} which permission each operation asks for and where a request names the partner it is about; the
 * {@link org.partnerscore.common.security.Gate} holds the two against each other before anything is read. What is not declared is refused.
 */
package org.partnerscore.common.security;
