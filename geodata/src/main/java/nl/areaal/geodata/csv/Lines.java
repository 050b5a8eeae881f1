package nl.areaal.geodata.csv;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The lines of a text without their ends, one at a time; lines that were read in vain can be given back. */
final class Lines implements Closeable {
    static final int LONGEST = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final Deque<String> givenBack = new ArrayDeque<>();
    private boolean begun;
    private boolean afterReturn;

    Lines(InputStream bytes, Charset charset) {
        reader = new BufferedReader(new InputStreamReader(bytes, charset));
    }

    /** The next line, or nothing at the end; of one that is too long only so much that this shows. */
    Optional<String> next() throws IOException {
        if (!givenBack.isEmpty()) {
            return Optional.of(givenBack.pop());
        }
        Optional<String> line = read();
        boolean marked = !begun && line.isPresent() && line.get().indexOf(BYTE_ORDER_MARK) == 0;
        begun = true;
        return marked ? line.map(text -> text.substring(1)) : line;
    }

    /** The next of these comes next. */
    void giveBack(List<String> lines) {
        lines.reversed().forEach(givenBack::push);
    }

    private Optional<String> read() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            boolean secondOfPair = afterReturn && c == '\n';
            afterReturn = c == '\r';
            if (secondOfPair) {
                continue;
            }
            any = true;
            if (c == '\n' || c == '\r') {
                return Optional.of(line.toString());
            }
            if (line.length() <= LONGEST) {
                line.append((char) c);
            }
        }
        return any ? Optional.of(line.toString()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
