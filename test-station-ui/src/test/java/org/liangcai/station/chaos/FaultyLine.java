package org.liangcai.station.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One address in front of one or several servers. Connections go to the servers in turn, past those that do not answer; on command the
 * line is cut, crawls, or swallows answers after the server has given them.
 */
final class FaultyLine implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 2000;
    private static final int CHUNK = 8192;

    private final ServerSocket entrance;
    private final List<Integer> servers;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger answersToLose = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile Duration pause = Duration.ZERO;

    FaultyLine(List<Integer> servers) {
        this.servers = List.copyOf(servers);
        try {
            this.entrance = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Breaks every connection and lets nobody through. */
    void cut() {
        cut = true;
        breakAll();
    }

    /** Breaks every connection; new ones get through. */
    void breakAll() {
        open.forEach(FaultyLine::close);
    }

    /** Everything arrives this much later, each way. */
    void slow(Duration delay) {
        pause = delay;
    }

    /** The next answers are given by the server and never arrive. */
    void loseAnswers(int count) {
        answersToLose.set(count);
    }

    /** As good as new. */
    void mend() {
        cut = false;
        pause = Duration.ZERO;
        answersToLose.set(0);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException ended) {
                close(this.entrance);
            }
        }
    }

    private void connect(Socket client) {
        Socket server = cut ? null : server();
        if (server == null) {
            forget(client);
            return;
        }
        open.add(server);
        Thread.ofVirtual().start(() -> pass(client, server, false));
        pass(server, client, true);
    }

    private Socket server() {
        int first = turn.getAndIncrement();
        for (int next = 0; next < servers.size(); next++) {
            int port = servers.get(Math.floorMod(first + next, servers.size()));
            Socket server = new Socket();
            try {
                server.setTcpNoDelay(true);
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLISECONDS);
                return server;
            } catch (IOException away) {
                close(server);
            }
        }
        return null;
    }

    private void pass(Socket from, Socket to, boolean answers) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream input = from.getInputStream();
            OutputStream output = to.getOutputStream();
            for (int read = input.read(chunk); read >= 0; read = input.read(chunk)) {
                if (answers && answersToLose.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
                    break;
                }
                Thread.sleep(pause);
                output.write(chunk, 0, read);
            }
        } catch (IOException broken) {
            // The other end sees it when this one is closed.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            forget(from);
            forget(to);
        }
    }

    private void forget(Socket socket) {
        close(socket);
        open.remove(socket);
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public void close() {
        close(entrance);
        breakAll();
    }
}
