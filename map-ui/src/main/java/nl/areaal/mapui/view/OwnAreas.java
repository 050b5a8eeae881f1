package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.area.DrawnArea;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.mapui.map.LonLatRing;
import nl.areaal.mapui.security.SignedIn;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** The areas that somebody drew or put together: made here, and listed for whoever made them. */
final class OwnAreas extends Details {
    private static final int MOST_FOUND = 50;

    private final AreaServices known;
    private final SignedIn signedIn;
    private final Region region;
    private final Pencil pencil;
    private final UnorderedList list = new UnorderedList();
    private final TextField name = new TextField();
    private final MultiSelectComboBox<AreaSummary> parts = new MultiSelectComboBox<>();
    private final Button draw = new Button(VaadinIcon.AREA_SELECT.create());
    private final Button join = new Button(VaadinIcon.COMPRESS_SQUARE.create());
    private final Div message = new Div();

    OwnAreas(AreaServices known, SignedIn signedIn, Region region, Pencil pencil) {
        this.known = known;
        this.signedIn = signedIn;
        this.region = region;
        this.pencil = pencil;
        addClassName("own-areas");
        setSummaryText(getTranslation("own.title"));
        list.addClassName("parts");
        Paragraph intro = new Paragraph(getTranslation("own.intro"));
        intro.addClassName("quiet");
        Div form = new Div(name(), draw, parts(), join, message);
        form.addClassName("measure-form");
        add(intro, list, form);
        setVisible(signedIn.mayRunScenarios());
        fill();
    }

    private TextField name() {
        name.setLabel(getTranslation("own.name"));
        name.setPlaceholder(getTranslation("level.drawn"));
        name.setMaxLength(DrawnArea.LONGEST_NAME);
        name.setWidthFull();
        draw.setText(getTranslation("own.draw"));
        draw.addThemeVariants(ButtonVariant.PRIMARY);
        draw.addClassName("draw-area");
        draw.addClickListener(click -> startDrawing());
        return name;
    }

    private MultiSelectComboBox<AreaSummary> parts() {
        parts.setLabel(getTranslation("own.parts"));
        parts.setItemLabelGenerator(area -> AreaNames.withLevel(this, area.name(), area.level()));
        parts.setItems(query -> known.areas().search(query.getFilter().orElse(""), MOST_FOUND).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        parts.setWidthFull();
        parts.addValueChangeListener(change -> join.setEnabled(change.getValue().size() > 1));
        join.setText(getTranslation("own.join"));
        join.setEnabled(false);
        join.addClickListener(click -> joinParts());
        return parts;
    }

    private void startDrawing() {
        message.removeAll();
        Button cancel = new Button(getTranslation("measure.cancel"), click -> pencil.stop());
        pencil.lend(this::drawn, this::drawingEnded);
        message.add(Notice.busy(getTranslation("measure.drawing")), cancel);
        draw.setVisible(false);
    }

    private void drawingEnded() {
        message.removeAll();
        draw.setVisible(true);
    }

    private void drawn(LonLatRing ring) {
        Optional<Polygon> extent = DrawnExtent.of(ring);
        if (extent.isEmpty()) {
            message.add(Notice.problem(getTranslation("measure.crosses-itself")));
            return;
        }
        keep(List.of(), RegionCrs.GEOMETRY.createMultiPolygon(new Polygon[] {extent.get()}));
    }

    private void joinParts() {
        message.removeAll();
        List<AreaCode> codes = parts.getValue().stream()
                .map(AreaSummary::code)
                .sorted(Comparator.naturalOrder())
                .toList();
        keep(codes, known.drawn().union(codes));
        parts.clear();
    }

    private void keep(List<AreaCode> from, MultiPolygon boundary) {
        AreaCode code = AreaCode.drawn(UUID.randomUUID());
        String given = name.getValue().strip();
        String title = given.isEmpty() ? getTranslation("level.drawn") : given;
        known.drawn()
                .save(
                        new DrawnArea(code, title, from, boundary),
                        signedIn.user().orElseThrow());
        name.clear();
        fill();
        region.showArea(code);
    }

    private void fill() {
        list.removeAll();
        signedIn.user().map(known.drawn()::of).orElse(List.of()).forEach(area -> list.add(item(area)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private ListItem item(AreaSummary area) {
        Button open = new Button(area.name(), click -> region.showArea(area.code()));
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> {
            known.drawn().delete(area.code(), signedIn.user().orElseThrow());
            fill();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(getTranslation("own.remove", area.name()));
        return new ListItem(open, remove);
    }
}
