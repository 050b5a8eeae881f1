package nl.areaal.geodata.dossier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.areaal.geodata.artefact.Sha256;

/** Changes a file within a ZIP, as somebody might who wants another outcome. */
public final class Tampering {
    private Tampering() {}

    /**
     * The ZIP with another file under a name.
     *
     * @param fit whether the manifest is made to fit
     */
    public static byte[] replace(byte[] zip, String name, byte[] content, boolean fit) throws IOException {
        String old = Sha256.of(Archive.read(zip).get(name));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream tampered = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                if (entry.getName().equals(name)) {
                    bytes = content;
                } else if (fit && entry.getName().equals(Archive.MANIFEST)) {
                    String lines = new String(bytes, StandardCharsets.UTF_8).replace(old, Sha256.of(content));
                    bytes = lines.getBytes(StandardCharsets.UTF_8);
                }
                tampered.putNextEntry(new ZipEntry(entry.getName()));
                tampered.write(bytes);
                tampered.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
