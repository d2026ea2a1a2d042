/** What designations entitle a partner to: the dated catalogue of benefits, and what of it a partner has. */
package org.partnerscore.benefits;
