package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.areaal.core.observation.Datastream;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.mapui.security.SignedIn;

/** The contracts of a dataset's datastreams and what breaks them, for those who deliver and those who look after it. */
@Route("aanlevering/afspraken")
@RouteAlias("feeds/contracts")
@RolesAllowed({"PARTNER", "STEWARD", "ADMINISTRATOR"})
class ContractsView extends Main implements HasUrlParameter<String>, HasDynamicTitle {
    private final ContractServices services;
    private final SignedIn signedIn;
    private String title = "";

    ContractsView(ContractServices services, SignedIn signedIn) {
        this.services = services;
        this.signedIn = signedIn;
        addClassName("feeds");
    }

    /** Where the page of a dataset is. */
    static String addressOf(String dataset) {
        return "aanlevering/afspraken/" + dataset;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        boolean keeper = signedIn.mayRunFeeds();
        String user = signedIn.user().orElse("");
        Dataset dataset = services.find(id, user, keeper).orElseThrow(NotFoundException::new);
        title = getTranslation("contracts.title", dataset.title());
        removeAll();
        add(new Anchor("aanlevering", getTranslation("new-feed.to-feeds")), new H1(title));
        add(new Paragraph(getTranslation("contracts.intro")));
        add(new BreachSection(
                services.breachesOf(id),
                services.messagesOf(id),
                services.countedOf(id),
                keeper || services.isOf(id, user)));
        add(agreed(dataset));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("app.name");
    }

    private Section agreed(Dataset dataset) {
        Section section = new Section(new H2(getTranslation("contracts.agreed")));
        List<Datastream> datastreams = services.datastreams(dataset.id());
        Map<ContractSection.Agreed, Long> groups = datastreams.stream()
                .map(ContractSection.Agreed::of)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        groups.forEach((agreed, count) -> section.add(new ContractSection(agreed, count, dataset)));
        if (groups.isEmpty()) {
            section.add(new Paragraph(getTranslation("feeds.none")));
        }
        return section;
    }
}
