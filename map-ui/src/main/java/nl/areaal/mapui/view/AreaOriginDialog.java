package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.geodata.dataset.DatasetVersion;
import nl.areaal.geodata.origin.AreaOrigin;

/** Where the figures of an area come from: they are taken over from a dataset, its size is measured on its boundary. */
final class AreaOriginDialog extends WhyDialog {
    private static final Duration WEEK = Duration.ofDays(7);

    AreaOriginDialog(AreaSummary area, AreaOrigin origin) {
        super("/ogc/v1/collections/areas/items/" + area.code() + "?f=json");
        setHeaderTitle(getTranslation("why.title", getTranslation("area.figures"), area.name()));
        section("why.how", new Paragraph(getTranslation("area.origin")));
        section("why.dataset", new DatasetFacts(origin.dataset()));
        section("why.week", SinceLastWeek.of(origin.version(), Instant.now().minus(WEEK)));
        section("why.made", delivery(origin.version()));
    }

    private Facts delivery(DatasetVersion version) {
        return new Facts()
                .with(getTranslation("delivery.version"), String.valueOf(version.version()))
                .with(getTranslation("delivery.source"), version.delivery().sourceName())
                .with(getTranslation("delivery.loaded"), figures().moment(version.loadedAt()))
                .with(getTranslation("delivery.by"), version.delivery().loadedBy())
                .with(getTranslation("delivery.checksum"), version.delivery().checksumSha256());
    }
}
