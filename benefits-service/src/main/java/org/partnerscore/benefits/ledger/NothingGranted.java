package org.partnerscore.benefits.ledger;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** Nobody is entitled to anything. */
@DefaultBean
@Singleton
class NothingGranted implements Grants {

    @Override
    public OfPartner of(Connection connection, String partnerId) {
        return (benefit, day) -> Granted.never();
    }
}
