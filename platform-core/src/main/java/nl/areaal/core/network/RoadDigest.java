package nl.areaal.core.network;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes the SHA-256 of a network: every number of every piece, in their order. */
final class RoadDigest {
    private static final int NUMBERS = 11;

    private RoadDigest() {}

    static String sha256(RoadNetwork network) {
        MessageDigest digest = newSha256();
        ByteBuffer numbers = ByteBuffer.allocate(NUMBERS * Double.BYTES);
        for (int piece = 0; piece < network.size(); piece++) {
            put(numbers.clear(), network, piece);
            digest.update(numbers.array());
            digest.update(words(network, piece).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void put(ByteBuffer into, RoadNetwork network, int piece) {
        var line = network.line(piece);
        into.putDouble(line.p0.x).putDouble(line.p0.y).putDouble(line.p1.x).putDouble(line.p1.y);
        into.putDouble(network.vehiclesPerDay(piece)).putDouble(network.kmPerHour(piece));
        into.putDouble(network.emissionShare(piece)).putDouble(network.isClosed(piece) ? 1 : 0);
        into.putDouble(network.mediumShare(piece)).putDouble(network.heavyShare(piece));
        into.putDouble(network.treeFactor(piece));
    }

    private static String words(RoadNetwork network, int piece) {
        return network.roadClass(piece).key() + "\t" + network.street(piece).name() + "\n";
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
