package nl.areaal.ingest.mqtt;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A certificate of this machine that signs itself, made by Java's own keytool.
 *
 * @param certificate in PEM; its own authority
 * @param key in PEM
 */
record TestCertificate(Path certificate, Path key) {
    private static final String SECRET = "only-for-a-test";

    static TestCertificate make(Path folder, String name) throws IOException, GeneralSecurityException {
        Path store = folder.resolve(name + ".p12");
        String said = keytool("-genkeypair -alias broker -keyalg EC -validity 2 -ext SAN=ip:127.0.0.1 -ext bc:c"
                + " -storetype PKCS12 -dname CN=" + name + " -storepass " + SECRET + " -keystore " + store);
        KeyStore keys = KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
        if (!keys.containsAlias("broker")) {
            throw new IOException("keytool made no certificate: " + said);
        }
        return new TestCertificate(
                write(
                        folder.resolve(name + ".crt"),
                        "CERTIFICATE",
                        keys.getCertificate("broker").getEncoded()),
                write(
                        folder.resolve(name + ".key"),
                        "PRIVATE KEY",
                        keys.getKey("broker", SECRET.toCharArray()).getEncoded()));
    }

    private static String keytool(String arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(keytool.getInputStream().readAllBytes(), US_ASCII);
    }

    private static Path write(Path file, String what, byte[] bytes) throws IOException {
        String pem = "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(bytes), what);
        return Files.writeString(file, pem);
    }
}
