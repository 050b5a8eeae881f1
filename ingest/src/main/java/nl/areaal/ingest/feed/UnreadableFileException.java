package nl.areaal.ingest.feed;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is not what it should be; names the place, what is there and what was expected. */
final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableFileException(Path file, int line, String field, String value, String expected) {
        super(file.getFileName() + " line " + line + ": " + field + " is '" + value + "', expected " + expected);
    }
}
