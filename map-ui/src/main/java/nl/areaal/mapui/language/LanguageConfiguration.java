package nl.areaal.mapui.language;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives each browser its language before the first word is shown, and tells screen readers which one it is. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {
    @Bean
    I18NProvider texts() {
        return new DefaultI18NProvider(Language.locales());
    }

    @Bean
    VaadinServiceInitListener languageOfTheBrowser() {
        return service -> {
            service.addIndexHtmlRequestListener(page -> page.getDocument()
                    .getElementsByTag("html")
                    .attr("lang", Language.of(page.getVaadinRequest()).code()));
            service.getSource().addUIInitListener(init -> {
                VaadinRequest request = VaadinRequest.getCurrent();
                if (request != null) {
                    init.getUI().setLocale(Language.of(request).locale());
                }
            });
        };
    }
}
