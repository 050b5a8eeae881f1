package nl.areaal.ingest.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** A disk of a few megabytes in memory, which can be filled to its last byte. Only root may make one. */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK_BYTES = 64 * 1024;

    private final Path folder;
    private final Path says;

    private SmallDisk(Path folder, Path says) {
        this.folder = folder;
        this.says = says;
    }

    /** A disk of that size, or nothing where this user or machine may not mount one. */
    static Optional<SmallDisk> find(Path logs, int megabytes) throws IOException {
        Path says = logs.resolve("disk.log");
        if (!Commands.isRoot()) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("areaal-small-disk");
        int mounted = Commands.tryRun(
                says, List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()));
        return mounted == 0 ? Optional.of(new SmallDisk(folder, says)) : Optional.empty();
    }

    /** A folder on it that the database may write to. */
    Path folder(String name) {
        try {
            Path inside = Files.createDirectories(folder.resolve(name));
            Commands.run(says, List.of("chown", "postgres:", inside.toString()));
            return inside;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes all the room that is left. */
    void fill() throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
        try (FileChannel ballast = FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (true) {
                ballast.write(block.clear());
            }
        } catch (IOException e) {
            if (folder.toFile().getUsableSpace() > BLOCK_BYTES) {
                throw e;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(ballast());
    }

    @Override
    public void close() throws IOException {
        Commands.run(says, List.of("umount", "--lazy", folder.toString()));
        Files.delete(folder);
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }
}
