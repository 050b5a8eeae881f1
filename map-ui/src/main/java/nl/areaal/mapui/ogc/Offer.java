package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.areaal.mapui.ogc.page.Page;
import nl.areaal.mapui.ogc.query.FormatParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The formats that a resource comes in; the first one for whoever does not say. {@code json} is a word for the first, too. */
public record Offer(List<Format> formats) {
    /** One document for programs and people. */
    public static final Offer DOCUMENT = of(Format.JSON, Format.HTML);

    static final Offer SCHEMA = of(Format.SCHEMA, Format.HTML);
    static final Offer OPEN_API = of(Format.OPEN_API, Format.HTML);
    static final Offer FEATURES = of(Format.GEO_JSON, Format.JSON_FG, Format.CSV, Format.FLAT_GEOBUF, Format.HTML);
    /** A catalogue: whoever asks for JSON gets the linked data that is JSON as well. */
    public static final Offer LINKED_DATA = of(Format.JSON_LD, Format.TURTLE, Format.HTML);

    public static final Offer RECORDS = of(Format.GEO_JSON, Format.HTML);
    static final Offer FEATURE = of(Format.GEO_JSON, Format.JSON_FG, Format.HTML);

    private static final String JSON = "json";

    public static Offer of(Format... formats) {
        return new Offer(List.of(formats));
    }

    public FormatParameter parameter() {
        Stream<String> words = formats.stream().map(Format::word);
        return new FormatParameter(
                Stream.concat(Stream.of(JSON), words).distinct().toList());
    }

    /** The format that the query names, else the one that the caller likes best by its header. */
    public Format choose(HttpServletRequest request) {
        String word = request.getParameter("f");
        if (word != null) {
            return formats.stream()
                    .filter(format -> format.word().equals(word))
                    .findFirst()
                    .orElse(formats.getFirst());
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank()) {
            return formats.getFirst();
        }
        return ranges(accept).stream()
                .flatMap(range -> best(range).stream())
                .findFirst()
                .orElseThrow(() -> new NotAcceptableException(
                        accept,
                        String.join(
                                " or ", formats.stream().map(Format::mediaType).toList())));
    }

    /** The ways to what was asked for in the formats for programs. */
    public List<Page.Way> ways(HttpServletRequest request) {
        return formats.stream()
                .filter(format -> format != Format.HTML)
                .map(format -> new Page.Way(
                        Question.of(request).with("f", format.word()).toString(), format.label(), format.mediaType()))
                .toList();
    }

    private Optional<Format> best(MediaType range) {
        return formats.stream()
                .filter(format -> format.acceptedAs().stream()
                        .map(MediaType::parseMediaType)
                        .anyMatch(range::includes))
                .findFirst();
    }

    /** What the caller accepts, best first; among equals in the order of the header. */
    private static List<MediaType> ranges(String accept) {
        try {
            List<MediaType> ranges = new ArrayList<>(MediaType.parseMediaTypes(accept));
            ranges.removeIf(range -> range.getQualityValue() == 0);
            ranges.sort(Comparator.comparingDouble(MediaType::getQualityValue)
                    .reversed()
                    .thenComparingInt(range -> range.isWildcardType() ? 2 : range.isWildcardSubtype() ? 1 : 0));
            return ranges;
        } catch (InvalidMediaTypeException e) {
            throw new NotAcceptableException(accept, "media types");
        }
    }
}
