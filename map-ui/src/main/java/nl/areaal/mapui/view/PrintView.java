package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.geodata.layer.Audience;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.view.PrintSheet.Orientation;
import nl.areaal.mapui.view.PrintSheet.Paper;

/** The map on paper, at a scale that is right: the browser prints it, or keeps it as a PDF. What is chosen is in the address. */
@Route(PrintView.PATH)
@RouteAlias("print")
@AnonymousAllowed
class PrintView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    static final String PATH = "afdruk";

    private final transient AreaServices known;
    private final ToldMap told;
    private final PaperPage page;
    private final Select<Paper> paper = new Select<>();
    private final Select<Orientation> orientation = new Select<>();
    private final Select<Integer> scale = new Select<>();
    private final TextField title = new TextField();
    private final Element paperSize = new Element("style");
    private transient MapState state = MapState.START;

    PrintView(AreaServices known, ScenarioServices planned) {
        this.known = known;
        Audience audience = planned.signedIn().user().isPresent() ? Audience.SIGNED_IN : Audience.PUBLIC;
        told = new ToldMap(known, planned, audience);
        page = new PaperPage(told);
        addClassName("print-page");
        told.map().addMoveListener(move -> {
            state = state.withView(move.view());
            keep();
        });
        getElement().appendChild(paperSize);
        add(choices(), page);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        state = MapStateQuery.read(query);
        PrintSheet sheet = PrintSheet.read(query);
        paper.setValue(sheet.paper());
        orientation.setValue(sheet.orientation());
        scale.setValue(sheet.scale());
        title.setValue(sheet.title().isEmpty() ? areaName() : sheet.title());
        told.show(state);
        lay();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("paper.title") + " · " + getTranslation("app.name");
    }

    private String areaName() {
        return state.area()
                .flatMap(known.areas()::summary)
                .map(AreaSummary::name)
                .orElse("");
    }

    private Component choices() {
        Figures figures = new Figures(getLocale());
        paper.setLabel(getTranslation("paper.paper"));
        paper.setItems(Paper.values());
        orientation.setLabel(getTranslation("paper.orientation"));
        orientation.setItems(Orientation.values());
        orientation.setItemLabelGenerator(one -> getTranslation("paper." + one.word()));
        scale.setLabel(getTranslation("paper.choose-scale"));
        scale.setItems(PrintSheet.SCALES);
        scale.setItemLabelGenerator(one -> getTranslation("paper.scale", figures.whole(one)));
        title.setLabel(getTranslation("paper.choose-title"));
        title.setMaxLength(PrintSheet.LONGEST_TITLE);
        paper.addValueChangeListener(change -> turned(change.isFromClient()));
        orientation.addValueChangeListener(change -> turned(change.isFromClient()));
        scale.addValueChangeListener(change -> turned(change.isFromClient()));
        title.addValueChangeListener(change -> turned(change.isFromClient()));
        Button print = new Button(
                getTranslation("paper.print"),
                VaadinIcon.PRINT.create(),
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        Button back = new Button(
                getTranslation("pages.map"),
                VaadinIcon.ARROW_LEFT.create(),
                click -> UI.getCurrent().getPage().setLocation("." + MapStateQuery.address(state)));
        Div choices = new Div(back, title, paper, orientation, scale, print);
        choices.addClassName("print-choices");
        Div head = new Div(new H1(getTranslation("paper.title")), choices, new Paragraph(getTranslation("paper.how")));
        head.addClassName("print-head");
        return head;
    }

    private void turned(boolean byPerson) {
        if (byPerson) {
            lay();
            keep();
        }
    }

    private PrintSheet sheet() {
        return new PrintSheet(paper.getValue(), orientation.getValue(), scale.getValue(), title.getValue());
    }

    private void lay() {
        PrintSheet sheet = sheet();
        told.map().setScaleOnPaper(sheet.scale());
        paperSize.setText(
                "@page { size: %dmm %dmm; margin: 0 }".formatted(sheet.widthMillimetres(), sheet.heightMillimetres()));
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(here -> page.show(
                        sheet,
                        state.layers(),
                        here.getProtocol() + "://" + here.getAuthority() + "/" + MapStateQuery.address(state)));
    }

    private void keep() {
        Map<String, String> parts = new LinkedHashMap<>();
        MapStateQuery.write(state).getParameters().forEach((name, values) -> parts.put(name, values.getFirst()));
        sheet().write(parts);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, QueryParameters.simple(parts)));
    }
}
