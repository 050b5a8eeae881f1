package nl.areaal.mapui.view;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import nl.areaal.core.observation.supply.SupplyReport;
import nl.areaal.core.observation.supply.SupplyState;
import nl.areaal.geodata.supply.StreamSupply;
import nl.areaal.mapui.language.Figures;

/** How fresh the readings of an area are: how many datastreams are in time, and why the others are not. */
final class FreshnessNote extends Div {
    private final Figures figures = new Figures(getLocale());

    FreshnessNote(List<StreamSupply> supplies, Instant now) {
        addClassName("freshness");
        List<Told> late = supplies.stream()
                .map(one -> new Told(one.name(), one.supply().at(now)))
                .filter(told -> !(told.report.state() instanceof SupplyState.InTime))
                .toList();
        if (supplies.isEmpty()) {
            return;
        }
        add(new Paragraph(getTranslation("freshness.in-time", supplies.size() - late.size(), supplies.size())));
        if (!late.isEmpty()) {
            UnorderedList list = new UnorderedList();
            late.forEach(told -> list.add(
                    new ListItem(told.name + ": " + SupplyInWords.of(told.report, figures, this::getTranslation))));
            add(new Details(getTranslation("freshness.late", late.size()), list));
        }
    }

    private record Told(String name, SupplyReport report) {}
}
