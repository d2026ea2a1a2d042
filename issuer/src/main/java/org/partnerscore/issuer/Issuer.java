package org.partnerscore.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The provider's three documents: discovery, keys, and tokens for clients that show a secret. On a loopback port, where every client is a
 * service, or in a cluster for trials. Its address is its {@code iss}.
 */
public final class Issuer implements AutoCloseable {

    private final HttpServer server;
    private final URI address;
    private final String clientSecret;
    private final UnaryOperator<String> roleOfClient;

    /** The latest first: it signs, the others' tokens are still good. */
    private volatile List<Signer> signers;

    private Issuer(
            HttpServer server, URI address, Signer signer, String clientSecret, UnaryOperator<String> roleOfClient) {
        this.server = server;
        this.address = address;
        this.clientSecret = clientSecret;
        this.roleOfClient = roleOfClient;
        this.signers = List.of(signer);
    }

    /** @param port 0 for any that is free */
    public static Issuer start(int port) {
        HttpServer server = listening(new InetSocketAddress(loopback(), port));
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Issuer(server, address, Signer.made(address.toString()), Signer.secret(), client -> "service")
                .serving();
    }

    /**
     * For others than this machine. Its key follows from the secret, because whoever has that is anybody anyway: tokens outlive the process.
     *
     * @param address where they reach it
     * @param clientSecret what all clients show
     * @param roleOfClient what a client may do, by its name
     */
    static Issuer start(int port, URI address, String clientSecret, UnaryOperator<String> roleOfClient) {
        Signer signer = Signer.following(address.toString(), clientSecret);
        return new Issuer(listening(new InetSocketAddress(port)), address, signer, clientSecret, roleOfClient)
                .serving();
    }

    private static HttpServer listening(InetSocketAddress socket) {
        try {
            return HttpServer.create(socket, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The issuer cannot listen on port " + socket.getPort(), e);
        }
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Issuer serving() {
        serve("/.well-known/openid-configuration", request -> Optional.of(discovery()));
        serve("/keys", request -> Optional.of(Signer.publicKeys(signers)));
        serve("/token", this::clientToken);
        server.start();
        return this;
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
            Claims claims = Claims.of(client).client(client).roles(roleOfClient.apply(client));
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
        return colon > 0 && isSecret(shown.substring(colon + 1))
                ? Optional.of(shown.substring(0, colon))
                : Optional.empty();
    }

    private boolean isSecret(String shown) {
        return MessageDigest.isEqual(
                shown.getBytes(StandardCharsets.UTF_8), clientSecret.getBytes(StandardCharsets.UTF_8));
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
