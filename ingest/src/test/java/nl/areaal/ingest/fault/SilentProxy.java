package nl.areaal.ingest.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stands between a client and a server and may fall silent: connections stay open and new ones are taken, but nothing gets
 * through, as on a network that drops all packets.
 */
final class SilentProxy implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final ServerSocket door;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition speaking = lock.newCondition();
    private boolean silent;

    SilentProxy() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    void leadTo(int port) {
        Thread.ofVirtual().start(() -> accept(port));
    }

    void setSilent(boolean nowSilent) {
        lock.lock();
        try {
            silent = nowSilent;
            speaking.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        setSilent(false);
        door.close();
    }

    private void accept(int port) {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> connect(client, port));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket client, int port) {
        try (client) {
            awaitSpeaking();
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Thread back = Thread.ofVirtual().start(() -> pump(server, client));
                pump(client, server);
                back.join();
            }
        } catch (IOException e) {
            // the server is away: the client sees its connection closed
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until one side is done, which ends the other as well. */
    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitSpeaking();
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // a side is gone, and both are closed
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitSpeaking() throws InterruptedException {
        lock.lock();
        try {
            while (silent) {
                speaking.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
