package nl.areaal.geodata.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.areaal.geodata.artefact.Sha256;

/**
 * Files by their names in one ZIP, with a manifest of their SHA-256 that {@code sha256sum -c} understands. The same files always
 * give the same bytes.
 */
final class Archive {
    static final String MANIFEST = "manifest-sha256.txt";

    /** The first moment that a ZIP can name: when it was packed says nothing about what is in it. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();

    /** Reads a ZIP. */
    static Archive read(byte[] zip) {
        Archive archive = new Archive();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                archive.files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the dossier can't be unpacked", e);
        }
        if (archive.files.isEmpty()) {
            throw new IllegalArgumentException("dossier: holds no files, expected a ZIP");
        }
        return archive;
    }

    void add(String name, byte[] content) {
        if (files.putIfAbsent(name, content) != null) {
            throw new IllegalStateException("dossier: " + name + " is there twice, expected different names");
        }
    }

    void add(String name, String content) {
        add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    byte[] get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("dossier: " + name + " is missing"));
    }

    String text(String name) {
        return new String(get(name), StandardCharsets.UTF_8);
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Writes the ZIP, its manifest last. */
    void write(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(zip, file.getKey(), file.getValue());
            }
            write(zip, MANIFEST, manifest().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What differs from the manifest, a sentence each; empty when every file is as it was packed. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Map<String, String> expected = new LinkedHashMap<>();
        for (String line : text(MANIFEST).lines().toList()) {
            String[] parts = line.split("  ", 2);
            if (parts.length == 2) {
                expected.put(parts[1], parts[0]);
            }
        }
        expected.forEach((name, sha256) -> {
            Optional<String> found = find(name).map(Sha256::of);
            if (found.isEmpty()) {
                faults.add(name + " is missing");
            } else if (!found.get().equals(sha256)) {
                faults.add(name + " has SHA-256 " + found.get() + ", expected " + sha256);
            }
        });
        files.keySet().stream()
                .filter(name -> !name.equals(MANIFEST) && !expected.containsKey(name))
                .forEach(name -> faults.add(name + " is not in the manifest"));
        return faults;
    }

    private String manifest() {
        StringBuilder lines = new StringBuilder();
        files.forEach((name, content) ->
                lines.append(Sha256.of(content)).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
