package nl.areaal.mapui.remembered;

import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives each browser its theme with the first byte of the page, so that nothing flashes. */
@Configuration(proxyBeanMethods = false)
class RememberedConfiguration {
    private static final Set<String> THEMES = Set.of("light", "dark");

    @Bean
    VaadinServiceInitListener themeOfTheBrowser() {
        return service -> service.addIndexHtmlRequestListener(page -> Choice.THEME
                .find(page.getVaadinRequest())
                .filter(THEMES::contains)
                .ifPresent(theme -> page.getDocument().getElementsByTag("html").attr("data-theme", theme)));
    }
}
