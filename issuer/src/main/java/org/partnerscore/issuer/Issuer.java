package org.partnerscore.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The provider's three documents on a loopback port: discovery, keys, and tokens for clients that show a secret. Its address is its
 * {@code iss}.
 */
public final class Issuer implements AutoCloseable {

    /** The clients that may ask for tokens of their own: the services. */
    private static final String ROLE_OF_CLIENTS = "service";

    private final HttpServer server;
    private final URI address;
    private final String clientSecret = Signer.secret();

    /** The latest first: it signs, the others' tokens are still good. */
    private volatile List<Signer> signers;

    private Issuer(HttpServer server) {
        this.server = server;
        this.address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        this.signers = List.of(Signer.made(address.toString()));
    }

    /** @param port 0 for any that is free */
    public static Issuer start(int port) {
        try {
            var socket = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
            Issuer issuer = new Issuer(HttpServer.create(socket, 0));
            issuer.serve("/.well-known/openid-configuration", request -> Optional.of(issuer.discovery()));
            issuer.serve("/keys", request -> Optional.of(Signer.publicKeys(issuer.signers)));
            issuer.serve("/token", issuer::clientToken);
            issuer.server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException("The issuer cannot listen on port " + port, e);
        }
    }

    public URI address() {
        return address;
    }

    /** What clients show to get a token of their own. */
    public String clientSecret() {
        return clientSecret;
    }

    /** Who signs now. */
    public Signer signer() {
        return signers.get(0);
    }

    /** Signs with a new key from now on. Tokens of the former ones stay good. */
    public synchronized Signer rotate() {
        List<Signer> all = new ArrayList<>(signers);
        all.add(0, Signer.made(address.toString()));
        signers = List.copyOf(all);
        return signer();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","token_endpoint":"%1$s/token","authorization_endpoint":"%1$s/authorize",
                "response_types_supported":["token"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],
                "grant_types_supported":["client_credentials"],"token_endpoint_auth_methods_supported":["client_secret_basic"]}""".formatted(address);
    }

    private Optional<String> clientToken(HttpExchange request) {
        return client(request).map(client -> {
            Claims claims = Claims.of(client).client(client).roles(ROLE_OF_CLIENTS);
            return "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                    .formatted(signer().sign(claims), Claims.LIFE.toSeconds());
        });
    }

    /** The client whose name and secret the request shows. */
    private Optional<String> client(HttpExchange request) {
        String basic = String.valueOf(request.getRequestHeaders().getFirst("Authorization"));
        if (!basic.startsWith("Basic ")
                || !"client_credentials".equals(form(request).get("grant_type"))) {
            return Optional.empty();
        }
        String shown = new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.UTF_8);
        int colon = shown.indexOf(':');
        return colon > 0 && shown.substring(colon + 1).equals(clientSecret)
                ? Optional.of(shown.substring(0, colon))
                : Optional.empty();
    }

    private static Map<String, String> form(HttpExchange request) {
        try {
            String body = new String(request.getRequestBody().readNBytes(1 << 16), StandardCharsets.UTF_8);
            return Arrays.stream(body.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .collect(Collectors.toMap(
                            pair -> pair[0],
                            pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                            (first, second) -> first));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(String path, Function<HttpExchange, Optional<String>> document) {
        server.createContext(path, exchange -> {
            try (exchange) {
                Optional<String> body = document.apply(exchange);
                byte[] json = body.orElse("{\"error\":\"invalid_client\"}").getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(body.isPresent() ? 200 : 401, json.length);
                exchange.getResponseBody().write(json);
            }
        });
    }
}
