package nl.areaal.geodata.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
    private static final ArchiveLimits TINY = new ArchiveLimits(3, 5_000, 10, 1_000);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.shp",
                "a/../../evil.shp",
                "/etc/evil.shp",
                "C:\\evil.shp",
                "..\\evil.shp",
                "\\\\host\\evil.shp",
                ".."
            })
    void refusesANameThatLeadsElsewhere(String name) throws IOException {
        refuses(zip(100, name), "holds '" + name + "', expected names within the archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inner.zip", "a/b.7Z", "trees.shp.gz"})
    void refusesAnArchiveWithinTheArchive(String name) throws IOException {
        refuses(zip(100, name), "holds '" + name + "', an archive within the archive");
    }

    @Test
    void refusesMoreEntriesThanTheLimit() throws IOException {
        refuses(zip(1, "a.shp", "b.shp", "c.shp", "d.shp"), "holds 4 entries, expected at most 3");
    }

    @Test
    void refusesTwoEntriesOfOneName() throws IOException {
        refuses(zip(1, "a.shp", "A.SHP"), "holds 'A.SHP' twice");
    }

    @Test
    void stopsAnEntryThatGrowsOutOfProportion() throws IOException {
        refuses(zip(4_000, "bomb.shp"), "holds 'bomb.shp', which becomes more than 10 times as large");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(file -> file.toString().endsWith(".shp")))
                    .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(4_000));
        }
    }

    @Test
    void stopsWhenAllEntriesTogetherAreTooLarge() throws IOException {
        ArchiveLimits total = new ArchiveLimits(9, 5_000, 1_000_000, 1_000_000);
        Path file = zip(3_000, "a.shp", "b.dbf");
        assertThatThrownBy(() -> Shapefiles.unpack(file, total))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("becomes more than 5000 bytes when 'b.dbf' is unpacked");
    }

    @Test
    void namesTheEntryThatHasAPassword() throws IOException {
        Path file = zip(100, "open.prj", "locked.shp");
        byte[] bytes = Files.readAllBytes(file);
        int directory = lastIndexOf(bytes, "PK\u0001\u0002");
        bytes[directory + 8] |= 1;
        Files.write(file, bytes);
        refuses(file, "holds 'locked.shp', which is encrypted");
    }

    @ParameterizedTest
    @CsvSource({"4, expected a zip file that is whole", "60, expected a zip file that is whole"})
    void refusesAZipFileThatIsCutOff(int bytes, String complaint) throws IOException {
        Path file = zip(3_000, "a.shp");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
        refuses(file, complaint);
    }

    @Test
    void refusesAnArchiveWithoutAShapefile() throws IOException {
        refuses(zip(10, "readme.txt", "__MACOSX/._trees.shp"), "holds no .shp file, expected a Shapefile");
    }

    private void refuses(Path file, String complaint) {
        assertThatThrownBy(() -> Shapefiles.unpack(file, TINY))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(complaint)
                .hasMessageContaining(file.toString());
    }

    private Path zip(int bytes, String... names) throws IOException {
        Path file = folder.resolve("upload.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[bytes]);
            }
        }
        return file;
    }

    private static int lastIndexOf(byte[] bytes, String what) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(what);
    }
}
