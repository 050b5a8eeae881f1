package nl.areaal.geodata.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip file from somebody else, unpacked with care: within limits, to names of our own, and not at all when an entry's
 * name leads elsewhere, is locked or is an archive itself.
 */
final class Archive {
    private static final Pattern ELSEWHERE =
            Pattern.compile("^[/\\\\].*|^[A-Za-z]:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?|.*\0.*");
    private static final Pattern NESTED = Pattern.compile("(?i).*\\.(zip|7z|rar|gz|tgz|bz2|xz|zst|tar)");
    private static final Pattern MAC_NOTES = Pattern.compile("(.*/)?(__MACOSX/.*|\\._[^/]*)");
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final ArchiveLimits limits;
    private long unpacked;

    Archive(Path file, ArchiveLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * Unpacks the entries with some extensions.
     *
     * @return where each lies now, by its name in the archive
     * @throws UnreadableSourceException naming the entry and the limit or rule that it breaks
     */
    Map<String, Path> unpack(Set<String> extensions, Path folder) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > limits.entries()) {
                throw refused("holds " + zip.size() + " entries, expected at most " + limits.entries());
            }
            List<? extends ZipEntry> entries = zip.stream().toList();
            requireHarmless(entries);
            Map<String, Path> unpacked = new LinkedHashMap<>();
            for (ZipEntry entry : entries) {
                String extension = extension(entry.getName());
                if (extensions.contains(extension)
                        && !MAC_NOTES.matcher(entry.getName()).matches()) {
                    Path target = folder.resolve("part-" + unpacked.size() + extension);
                    unpack(zip, entry, target);
                    unpacked.put(entry.getName(), target);
                }
            }
            return unpacked;
        } catch (ZipException e) {
            throw LockedEntries.first(file)
                    .map(name ->
                            refused("holds '" + name + "', which is encrypted, expected entries without a password"))
                    .orElseGet(() -> new UnreadableSourceException(
                            "file is '" + file + "', expected a zip file that is whole: " + e.getMessage(), e));
        } catch (IOException e) {
            throw new UnreadableSourceException("file is '" + file + "', expected a zip file that can be read", e);
        }
    }

    /** The part of a name from its last dot, in lower case. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    private void requireHarmless(List<? extends ZipEntry> entries) {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            if (ELSEWHERE.matcher(name).matches()) {
                throw refused("holds '" + name + "', expected names within the archive, without .. or a root");
            }
            if (NESTED.matcher(name).matches()) {
                throw refused("holds '" + name + "', an archive within the archive, expected the files themselves");
            }
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw refused("holds '" + name + "' twice, expected each name once");
            }
        }
    }

    private void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        long most = Math.max(limits.freeBytes(), limits.ratio() * entry.getCompressedSize());
        long size = 0;
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                unpacked += count;
                if (size > most) {
                    throw refused("holds '" + entry.getName() + "', which becomes more than " + limits.ratio()
                            + " times as large when it is unpacked, expected less");
                }
                if (unpacked > limits.bytes()) {
                    throw refused("becomes more than " + limits.bytes() + " bytes when '" + entry.getName()
                            + "' is unpacked, expected less");
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private UnreadableSourceException refused(String what) {
        return new UnreadableSourceException("archive '" + file + "' " + what);
    }
}
