package nl.areaal.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens files as they come from others. */
final class SourceFile {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private SourceFile() {}

    /** The lines of a file in Latin-1, unpacked when it is packed by gzip, whatever its name. */
    static BufferedReader latin1(Path path) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path));
        try {
            bytes.mark(2);
            boolean packed = bytes.read() == GZIP_FIRST && bytes.read() == GZIP_SECOND;
            bytes.reset();
            return new BufferedReader(new InputStreamReader(packed ? new GZIPInputStream(bytes) : bytes, ISO_8859_1));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
