package nl.areaal.mapui.walk;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a page has brought to the browser so far, by kind, in bytes as they came: compressed. What workers ask for, such as tiles, is
 * not seen.
 */
record Downloads(Map<String, Long> bytes) {
    /** Before login, as people with a slow line must get in. */
    static final long MOST_SCRIPT_BYTES = 350_000;

    static final String SCRIPT = "script";

    private static final String ENTRIES = """
            () => performance.getEntriesByType('resource').map((one) => [
              /\\.m?js(\\?|$)/.test(one.name) ? 'script'
                : /\\.css(\\?|$)/.test(one.name) ? 'style'
                : /\\.woff2(\\?|$)/.test(one.name) ? 'font'
                : 'other',
              one.encodedBodySize,
            ])""";

    static Downloads of(Page page) {
        Map<String, Long> bytes = new TreeMap<>();
        for (Object entry : (List<?>) page.evaluate(ENTRIES)) {
            List<?> kindAndSize = (List<?>) entry;
            bytes.merge((String) kindAndSize.get(0), ((Number) kindAndSize.get(1)).longValue(), Long::sum);
        }
        return new Downloads(bytes);
    }

    long scripts() {
        return bytes.getOrDefault(SCRIPT, 0L);
    }
}
