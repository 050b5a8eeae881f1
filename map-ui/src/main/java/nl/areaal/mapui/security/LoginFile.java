package nl.areaal.mapui.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file with the logins of this installation; the launcher makes it with generated passwords. */
record LoginFile(Path path) {
    private static final Logger log = LoggerFactory.getLogger(LoginFile.class);

    static LoginFile in(Path var) {
        return new LoginFile(var.resolve("secrets").resolve("logins.txt"));
    }

    /** The usable lines. Without a file nobody can sign in, and the map is still open to everyone. */
    List<Login> read() {
        if (!Files.isReadable(path)) {
            log.warn(
                    "Nobody can sign in: {} is not there. `./areaal up` makes it, or write lines user:password:ROLE.",
                    path.toAbsolutePath());
            return List.of();
        }
        try {
            return parse(Files.readAllLines(path));
        } catch (IOException e) {
            throw new UncheckedIOException("the logins in " + path + " could not be read", e);
        }
    }

    private List<Login> parse(List<String> lines) {
        List<Login> logins = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                addTo(logins, line, i + 1);
            }
        }
        return logins;
    }

    private void addTo(List<Login> logins, String line, int number) {
        try {
            logins.add(Login.parse(line));
        } catch (IllegalArgumentException e) {
            log.warn("Line {} of {} is skipped: {}.", number, path, e.getMessage());
        }
    }
}
