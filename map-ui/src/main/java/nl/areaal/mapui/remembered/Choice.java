package nl.areaal.mapui.remembered;

import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A choice that a browser keeps for a year. */
public enum Choice {
    /** light or dark; nothing for what the device asks for. */
    THEME("areaal-theme"),
    /** The code of the area that the map opens with. */
    START_AREA("areaal-start");

    private final String cookie;

    Choice(String cookie) {
        this.cookie = cookie;
    }

    /** What was chosen, as the browser tells; it may be anything. */
    public Optional<String> find() {
        return Optional.ofNullable(VaadinRequest.getCurrent()).flatMap(this::find);
    }

    Optional<String> find(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(one -> one.getName().equals(cookie))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Has the browser keep a word without blanks or semicolons. */
    public void keep(Page page, String word) {
        page.executeJs("document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax'", cookie, word);
    }

    public void forget(Page page) {
        page.executeJs("document.cookie = $0 + '=; path=/; max-age=0; samesite=lax'", cookie);
    }
}
