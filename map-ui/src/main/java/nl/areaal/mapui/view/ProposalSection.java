package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import nl.areaal.geodata.csv.Fault;
import nl.areaal.geodata.csv.proposal.Finding;
import nl.areaal.geodata.csv.proposal.FindingTexts;
import nl.areaal.geodata.csv.proposal.Proposal;
import nl.areaal.geodata.csv.proposal.Understood;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Language;

/** What a sample is taken for: what was noticed, the first readings as understood, and the first rows that give none. */
final class ProposalSection extends Section {
    private final Figures figures = new Figures(getLocale());

    /**
     * Shows a proposal.
     *
     * @param messages whether the rows were messages in JSON
     */
    ProposalSection(Proposal proposal, boolean messages) {
        addClassName("proposal");
        add(new H2(getTranslation("new-feed.understood")), findings(proposal.findings()));
        if (!proposal.first().isEmpty()) {
            add(readings(proposal.first()));
        }
        if (!proposal.faults().isEmpty()) {
            add(new H2(getTranslation("new-feed.faults")), faults(proposal.faults(), messages));
        }
    }

    private UnorderedList findings(List<Finding> findings) {
        FindingTexts texts = Language.of(getLocale()) == Language.DUTCH ? FindingTexts.DUTCH : FindingTexts.ENGLISH;
        UnorderedList list = new UnorderedList();
        list.addClassName("findings");
        for (Finding finding : findings) {
            String severity = finding.severity().name().toLowerCase(Locale.ROOT);
            Span weight = new Span(getTranslation("finding." + severity));
            weight.addClassName("finding-weight");
            ListItem item = new ListItem(weight, new Span(texts.of(finding)));
            item.addClassName("finding-" + severity);
            list.add(item);
        }
        return list;
    }

    private TextTable readings(List<Understood> first) {
        return new TextTable(
                List.of("new-feed.station", "new-feed.property", "new-feed.time", "new-feed.value"),
                first.stream()
                        .map(one -> List.of(
                                one.station(),
                                one.property(),
                                figures.moment(one.time()),
                                figures.plain(one.result()) + " " + one.unit()))
                        .toList());
    }

    /** Messages have no line with names above them. */
    private TextTable faults(List<Fault> faults, boolean messages) {
        return new TextTable(
                List.of(
                        messages ? "new-feed.message" : "new-feed.line",
                        "new-feed.column",
                        "new-feed.why",
                        "new-feed.held",
                        "new-feed.mend"),
                faults.stream()
                        .map(fault -> List.of(
                                figures.whole(messages ? fault.line() - 1 : fault.line()),
                                fault.column(),
                                getTranslation("fault." + fault.cause().code()),
                                fault.value(),
                                getTranslation("mend." + fault.cause().code(), fault.expected())))
                        .toList());
    }
}
