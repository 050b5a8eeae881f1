package nl.areaal.mapui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the map UI and the open map services. */
@SpringBootApplication
@Push(transport = Transport.WEBSOCKET_XHR)
@JsModule("./symbols.ts")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@StyleSheet("area-pages.css")
@StyleSheet("public-pages.css")
@StyleSheet("print.css")
public class MapUiApplication implements AppShellConfigurator {
    public static void main(String[] args) {
        SpringApplication.run(MapUiApplication.class, args);
    }

    @Override
    public void configurePage(AppShellSettings page) {
        page.addFavIcon("icon", "favicon.svg", "any");
    }
}
