package nl.areaal.geodata.source;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import nl.areaal.geodata.source.AddressException.Why;

/** Which addresses may be visited, so that nobody's address can make this machine look where its owner did not mean it to. */
public enum Reach {
    /** Only what everybody can reach. */
    PUBLIC,
    /** This machine too: for somebody who sits at it. */
    PUBLIC_AND_THIS_MACHINE,
    ANYWHERE;

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LAST_PORT = 65_535;

    /**
     * The address, when it may be visited.
     *
     * @throws AddressException when it is none, or may not
     */
    public URI require(String address) {
        URI uri = uri(address);
        requireReachable(uri);
        return uri;
    }

    private static URI uri(String address) {
        try {
            URI uri = URI.create(address);
            boolean isWeb =
                    uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT));
            if (isWeb && uri.getHost() != null && uri.getPort() <= LAST_PORT) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new AddressException(Why.NO_ADDRESS, "address is '" + address + "', expected a URL", e);
        }
        throw new AddressException(
                Why.NO_ADDRESS,
                "address is '" + address + "', expected one that begins with http:// or https:// and a host");
    }

    private void requireReachable(URI uri) {
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (refuses(address)) {
                    throw new AddressException(
                            Why.PRIVATE,
                            "address is '" + uri + "' on the private network address " + address.getHostAddress()
                                    + ", expected a public one, or --allow-private yes");
                }
            }
        } catch (UnknownHostException e) {
            throw new AddressException(
                    Why.UNKNOWN_HOST, "host is '" + uri.getHost() + "', expected one that is known", e);
        }
    }

    private boolean refuses(InetAddress address) {
        return switch (this) {
            case ANYWHERE -> false;
            case PUBLIC_AND_THIS_MACHINE -> isPrivate(address);
            case PUBLIC -> isPrivate(address) || address.isLoopbackAddress();
        };
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        boolean sharedByCarriers = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        return address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || sharedByCarriers;
    }
}
