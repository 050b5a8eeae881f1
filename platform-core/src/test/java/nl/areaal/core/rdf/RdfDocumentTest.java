package nl.areaal.core.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RdfDocumentTest {
    private static final Map<String, String> PREFIXES = Map.of("dct", "http://purl.org/dc/terms/");
    private static final String TREES = "https://example.org/trees";

    @Test
    void writesWordsWithTheirLanguageAndAddressesAsLinks() {
        RdfDocument document = new RdfDocument(PREFIXES)
                .add(RdfResource.of(TREES, "dct:Thing")
                        .words("dct:title", "Bomen", "nl")
                        .words("dct:title", "Trees", "en")
                        .link("dct:publisher", "https://example.org/us")
                        .typed("dct:extent", "7", "dct:Count"));
        assertThat(document.turtle()).isEqualTo("""
                @prefix dct: <http://purl.org/dc/terms/> .

                <https://example.org/trees>
                    a dct:Thing ;
                    dct:title "Bomen"@nl, "Trees"@en ;
                    dct:publisher <https://example.org/us> ;
                    dct:extent "7"^^dct:Count .
                """);
    }

    @Test
    void keepsWhatIsWrittenInATextFromEndingIt() {
        RdfDocument document =
                new RdfDocument(PREFIXES).add(RdfResource.of(TREES, "dct:Thing").name("dct:title", "a \"b\" \\ c\n."));
        assertThat(document.turtle()).contains("dct:title \"a \\\"b\\\" \\\\ c\\u000A.\" .");
    }

    @Test
    void encodesInAnAddressWhatNoAddressCanHold() {
        RdfDocument document = new RdfDocument(PREFIXES)
                .add(RdfResource.of(TREES, "dct:Thing").link("dct:source", "https://example.org/a b> <é"));
        assertThat(document.turtle()).contains("<https://example.org/a%20b%3E%20%3Cé>");
    }

    @Test
    void saysTheSameInJson() {
        RdfDocument document = new RdfDocument(PREFIXES)
                .add(RdfResource.of(TREES, "dct:Thing")
                        .words("dct:title", "Bomen", "nl")
                        .link("dct:type", TREES))
                .add(RdfResource.of(TREES, "dct:Other"));
        assertThat(document.jsonLd())
                .isEqualTo(Map.of(
                        "@context",
                        PREFIXES,
                        "@graph",
                        List.of(Map.of(
                                "@id",
                                TREES,
                                "@type",
                                List.of("dct:Thing"),
                                "dct:title",
                                List.of(Map.of("@value", "Bomen", "@language", "nl")),
                                "dct:type",
                                List.of(Map.of("@id", TREES))))));
    }
}
