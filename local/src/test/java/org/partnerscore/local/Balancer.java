package org.partnerscore.local;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Leads connections to several processes as a Service of a cluster does: a new one to the next that is ready, and whoever has one keeps it,
 * whatever becomes of the process at its other end.
 */
final class Balancer implements Closeable {

    private final ServerSocket server;
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile List<URI> ready = List.of();

    Balancer() {
        try {
            server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    String address() {
        return "http://" + Settings.LOOPBACK + ":" + server.getLocalPort();
    }

    /** New connections go to these from now on. */
    void leadTo(List<URI> processes) {
        ready = List.copyOf(processes);
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = server.accept();
                threads.execute(() -> connect(caller));
            }
        } catch (IOException | RejectedExecutionException e) {
            // It was closed.
        }
    }

    private void connect(Socket caller) {
        List<URI> now = ready;
        URI next = now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
        try (caller;
                Socket process = new Socket(next.getHost(), next.getPort())) {
            threads.execute(() -> copy(process, caller));
            copy(caller, process);
        } catch (IOException e) {
            // Whoever asked finds its connection closed.
        }
    }

    /** Until one end of the connection closes, which closes the other. */
    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.close();
        } catch (IOException e) {
            // The other direction closed both.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
