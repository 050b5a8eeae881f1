package nl.areaal.geodata.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A sequence of JSON texts in which what separates them (RFC 7464) is blank, as a JSON parser would have it; within a text
 * that byte can't be.
 */
final class RecordSeparators extends FilterInputStream {
    static final byte SEPARATOR = 0x1E;

    RecordSeparators(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        return next == SEPARATOR ? ' ' : next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        for (int i = offset; i < offset + count; i++) {
            if (bytes[i] == SEPARATOR) {
                bytes[i] = ' ';
            }
        }
        return count;
    }
}
