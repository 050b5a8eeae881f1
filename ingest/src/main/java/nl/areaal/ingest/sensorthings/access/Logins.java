package nl.areaal.ingest.sensorthings.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The logins of this installation, lines of {@code user:password:ROLE} in a file that the launcher makes. */
final class Logins {
    private static final Logger LOG = LoggerFactory.getLogger(Logins.class);
    private static final Pattern LINE = Pattern.compile("([a-z0-9][a-z0-9._-]{0,62}):(.+):([A-Z_]+)\\s*");

    private Logins() {}

    /** One line of the file. */
    record Login(String user, String password, Role role) {
        @Override
        public String toString() {
            return user + " (" + role + ")";
        }
    }

    /** Without a file nobody can sign in, and what is public can still be read. */
    static List<Login> read(Path var) {
        Path file = var.resolve("secrets").resolve("logins.txt");
        if (!Files.isReadable(file)) {
            LOG.warn("Nobody can write over SensorThings: {} is not there.", file.toAbsolutePath());
            return List.of();
        }
        try {
            List<Login> logins = new ArrayList<>();
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    Optional<Login> login = parse(line);
                    login.ifPresent(logins::add);
                    if (login.isEmpty()) {
                        LOG.warn("Line {} of {} is skipped, expected user:password:ROLE.", number, file);
                    }
                }
            }
            return logins;
        } catch (IOException e) {
            throw new UncheckedIOException("the logins in " + file + " could not be read", e);
        }
    }

    static Optional<Login> parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        for (Role role : Role.values()) {
            if (role.name().equals(parts.group(3))) {
                return Optional.of(new Login(parts.group(1), parts.group(2), role));
            }
        }
        return Optional.empty();
    }
}
