package org.partnerscore.common.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerCheckTest {

    @ParameterizedTest
    @CsvSource({
        "prod,  https://login.example.com/tenant,  false, 0.0.0.0,   starts",
        "prod,  ,                                  false, 0.0.0.0,   No issuer",
        "prod,  http://127.0.0.1:8090,             false, 127.0.0.1, on this machine",
        "prod,  http://127.0.0.1:8090,             true,  127.0.0.1, on this machine",
        "prod,  https://localhost:8443,            false, 0.0.0.0,   on this machine",
        "prod,  http://[::1]:8090,                 true,  0.0.0.0,   on this machine",
        "prod,  http://keycloak.identity.svc,      false, 0.0.0.0,   unprotected",
        "prod,  http://keycloak.identity.svc,      true,  0.0.0.0,   starts",
        "local, http://127.0.0.1:8090,             false, 127.0.0.1, starts",
        "local, http://127.0.0.1:8090,             false, 0.0.0.0,   one machine",
        "local, http://127.0.0.1:8090,             false, 10.0.0.7,  one machine",
        "local, https://login.example.com,         false, 127.0.0.1, one machine",
        "local, ,                                  false, 127.0.0.1, No issuer",
        "prod,  http://LOCALHOST:8090,             true,  0.0.0.0,   on this machine",
        "prod,  http://0.0.0.0:8090,               true,  0.0.0.0,   on this machine",
        "prod,  https://127.example.com,           false, 0.0.0.0,   starts",
        "prod test, http://127.0.0.1:8090,         false, 127.0.0.1, on this machine",
        "prod local, http://127.0.0.1:8090,        false, 127.0.0.1, on this machine",
        "dev,   ,                                  false, 127.0.0.1, No issuer",
        "stage, ,                                  false, 127.0.0.1, No issuer",
        "stage, http://127.0.0.1:8090,             false, 127.0.0.1, on this machine"
    })
    void nobodyStartsWhereTokensAreWorthNothing(
            String profile, String issuer, boolean plainIsProtected, String host, String outcome) {
        String told = IssuerCheck.objection(
                        List.of(profile.split(" ")),
                        Optional.ofNullable(issuer).map(URI::create),
                        plainIsProtected,
                        host)
                .orElse("starts");
        assertEquals(true, told.contains(outcome), told);
    }
}
