package nl.areaal.ingest.layer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.core.crs.UnknownCrsException;
import nl.areaal.geodata.file.UnreadableSourceException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * In which reference system a collection of OGC API Features is best asked for (Part 2): the one that it is stored in, so that its
 * positions come as they are; RD New where that is not told. Longitude and latitude is what comes without asking.
 */
final class CollectionCrs {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ITEMS = Pattern.compile("([^?#]*/collections/[^/?#]+)/items/?(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern NAMED = Pattern.compile("(?:^|&)crs=", Pattern.CASE_INSENSITIVE);

    private final Download download;

    CollectionCrs(Download download) {
        this.download = download;
    }

    /**
     * The address that asks for a better system than longitude and latitude; empty when there is none, or one is named already.
     *
     * @param file for what the collection says of itself
     */
    Optional<String> better(String address, Path file) throws InterruptedException {
        Matcher items = ITEMS.matcher(address);
        if (!items.matches()) {
            return Optional.empty();
        }
        String query = Optional.ofNullable(items.group(2)).orElse("");
        return NAMED.matcher(query).find()
                ? Optional.empty()
                : choose(collection(items.group(1), file)).map(crs -> asking(address, query, crs));
    }

    private static String asking(String address, String query, String crs) {
        String bare = address.split("#", 2)[0];
        String joint = query.isEmpty() ? bare.endsWith("?") ? "" : "?" : "&";
        return bare + joint + "crs=" + URLEncoder.encode(crs, StandardCharsets.UTF_8);
    }

    private JsonNode collection(String address, Path file) throws InterruptedException {
        try {
            download.fetch(address, file);
            return JSON.readTree(file);
        } catch (UnreadableSourceException | JacksonException e) {
            return JSON.createObjectNode(); // it does not say, and so it is asked as ever
        }
    }

    private static Optional<String> choose(JsonNode collection) {
        String storage = collection.path("storageCrs").asString("");
        if (!storage.isBlank() && isKnown(storage)) {
            return Optional.of(storage).filter(crs -> !DeclaredCrs.parse(crs).equals(DeclaredCrs.CRS84));
        }
        List<String> offered = new ArrayList<>();
        collection.path("crs").forEach(crs -> offered.add(crs.asString("")));
        return offered.stream()
                .filter(crs -> DeclaredCrs.parse(crs).equals(DeclaredCrs.REGION))
                .findFirst();
    }

    private static boolean isKnown(String crs) {
        try {
            CrsTransform.toRegion(DeclaredCrs.parse(crs));
            return true;
        } catch (UnknownCrsException e) {
            return false;
        }
    }
}
