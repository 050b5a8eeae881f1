package nl.areaal.geodata.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArchiveTest {
    @Test
    void writesAManifestThatSha256sumUnderstands() throws IOException {
        Archive archive = Archive.read(packed());
        assertThat(archive.text(Archive.MANIFEST))
                .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824  maps/hello.txt\n");
        assertThat(archive.faults()).isEmpty();
    }

    @Test
    void findsFilesThatChangedWentOrCame() throws IOException {
        byte[] other = "hallo".getBytes(StandardCharsets.UTF_8);
        Archive changed = Archive.read(Tampering.replace(packed(), "maps/hello.txt", other, false));
        assertThat(changed.faults()).singleElement().asString().startsWith("maps/hello.txt has SHA-256");
        changed.add("more.txt", "more");
        assertThat(changed.faults()).contains("more.txt is not in the manifest");
    }

    @Test
    void refusesWhatIsNoZip() {
        assertThatThrownBy(() -> Archive.read(new byte[] {1, 2, 3})).hasMessageContaining("expected a ZIP");
    }

    private static byte[] packed() throws IOException {
        Archive archive = new Archive();
        archive.add("maps/hello.txt", "hello");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive.write(out);
        return out.toByteArray();
    }
}
