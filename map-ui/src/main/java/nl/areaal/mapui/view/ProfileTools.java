package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.mapui.profile.ProfileFiles;

/** Takes the page of an area along: on paper, or as data. */
final class ProfileTools extends Div {
    ProfileTools(AreaSummary area, ProfileServices services) {
        addClassName("profile-tools");
        String name = "areaal-" + area.code().value();
        add(new Button(
                getTranslation("profile.print"),
                VaadinIcon.PRINT.create(),
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()"))));
        add(download(
                "profile.csv",
                name + ".csv",
                "text/csv;charset=UTF-8",
                () -> ProfileFiles.csv(services.profiles().of(area))));
        add(download(
                "profile.geojson",
                name + ".geojson",
                "application/geo+json",
                () -> ProfileFiles.geoJson(
                        services.profiles().of(area),
                        services.documents().of(area.code()),
                        services.known().areas().geoJson(area.code()).orElseThrow())));
    }

    /** Made when somebody takes it, so that it holds what is known then. */
    private Anchor download(String key, String file, String type, Supplier<String> content) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), file, type, bytes.length);
                }),
                getTranslation(key));
        link.addClassName(key.replace('.', '-'));
        return link;
    }
}
