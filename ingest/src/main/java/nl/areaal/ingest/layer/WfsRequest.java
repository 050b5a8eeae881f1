package nl.areaal.ingest.layer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.areaal.geodata.file.FeaturePage;
import nl.areaal.geodata.file.UnreadableSourceException;
import nl.areaal.geodata.file.WfsCapabilities;

/**
 * A GetFeature request to a WFS 2.0 (OGC 09-025), asked page by page.
 *
 * @param base the address up to its question mark
 * @param parameters of the request but for the page, by their names in capitals, encoded
 * @param pageSize how many features to ask for at a time
 */
record WfsRequest(String base, Map<String, String> parameters, int pageSize) implements FeatureService.Paging {
    private static final int USUAL_PAGE = 1000;
    private static final String TYPES = "TYPENAMES";
    private static final String FORMAT = "OUTPUTFORMAT";
    private static final int SHOWN = 20;

    /** Whether an address is that of a WFS, by its parameters or its last word. */
    static boolean isWfs(String address) {
        return "WFS".equalsIgnoreCase(parameters(address).get("SERVICE"))
                || base(address).toLowerCase(Locale.ROOT).matches(".*/wfs(/v?2[._]0(\\.\\d)?)?/?");
    }

    /** Where the service of an address says what it can do. */
    static String capabilities(String address) {
        Map<String, String> asked = parameters(address);
        asked.keySet().removeAll(List.of(TYPES, "TYPENAME", FORMAT, "COUNT", "STARTINDEX", "SRSNAME", "BBOX"));
        asked.put("SERVICE", "WFS");
        asked.put("REQUEST", "GetCapabilities");
        asked.putIfAbsent("VERSION", "2.0.0");
        return address(base(address), asked);
    }

    /**
     * The request for what an address names.
     *
     * @param file the capabilities
     * @throws UnreadableSourceException when the service has no such type, or no format that we read
     */
    static WfsRequest of(String address, Path file) {
        WfsCapabilities capabilities = WfsCapabilities.read(file);
        Map<String, String> asked = parameters(address);
        Optional.ofNullable(asked.remove("TYPENAME")).ifPresent(name -> asked.putIfAbsent(TYPES, name));
        if (!asked.containsKey(TYPES)) {
            throw new UnreadableSourceException("address is '" + address + "', expected one with typeNames=, such as "
                    + capabilities.types().stream().limit(SHOWN).collect(Collectors.joining(" or ")));
        }
        if (!asked.containsKey(FORMAT)) {
            String format = capabilities
                    .format()
                    .orElseThrow(() -> new UnreadableSourceException("formats of '" + address + "' are "
                            + capabilities.formats() + ", expected GML 3.2 or GeoJSON among them"));
            asked.put(FORMAT, URLEncoder.encode(format, StandardCharsets.UTF_8));
        }
        asked.put("SERVICE", "WFS");
        asked.put("REQUEST", "GetFeature");
        asked.put("VERSION", capabilities.version());
        int most = capabilities.pageSize().orElse(USUAL_PAGE);
        asked.remove("COUNT");
        asked.remove("STARTINDEX");
        return new WfsRequest(base(address), asked, Math.min(most, USUAL_PAGE));
    }

    @Override
    public String first() {
        return page(0);
    }

    @Override
    public Optional<String> after(String address, FeaturePage page, long total) {
        boolean more = page.matched().isPresent() ? total < page.matched().getAsLong() : page.returned() >= pageSize;
        return more && page.returned() > 0 ? Optional.of(page(total)) : Optional.empty();
    }

    private String page(long start) {
        Map<String, String> asked = new LinkedHashMap<>(parameters);
        asked.put("COUNT", String.valueOf(pageSize));
        asked.put("STARTINDEX", String.valueOf(start));
        return address(base, asked);
    }

    private static String address(String base, Map<String, String> parameters) {
        return base
                + parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String base(String address) {
        return address.split("[?#]", 2)[0];
    }

    /** As they are encoded; their names are the same in any case. */
    private static Map<String, String> parameters(String address) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String[] halves = address.split("#", 2)[0].split("\\?", 2);
        if (halves.length == 2) {
            for (String word : halves[1].split("&", -1)) {
                String[] pair = word.split("=", 2);
                if (!pair[0].isEmpty()) {
                    parameters.put(pair[0].toUpperCase(Locale.ROOT), pair.length == 2 ? pair[1] : "");
                }
            }
        }
        return parameters;
    }
}
