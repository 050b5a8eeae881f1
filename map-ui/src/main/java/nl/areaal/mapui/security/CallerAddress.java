package nl.areaal.mapui.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What stands for whoever sent a request, as far as their address tells. */
public final class CallerAddress {
    private static final int IPV6_NETWORK_BYTES = 8;

    private CallerAddress() {}

    /**
     * The network of an address. One household has many addresses of IPv6, which all begin the same.
     *
     * @param address as the request has it: digits, never a name
     */
    public static String network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), IPV6_NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
