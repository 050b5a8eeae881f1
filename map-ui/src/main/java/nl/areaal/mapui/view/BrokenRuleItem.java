package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import nl.areaal.geodata.quality.BreachGroup;
import nl.areaal.geodata.quality.BrokenRule;
import nl.areaal.geodata.quality.BrokenRule.Touched;

/** A rule that is broken, what it touches, and the ways to the readings, the feed and the questions about it. */
final class BrokenRuleItem extends ListItem {
    private static final int MOST_NAMED = 4;

    BrokenRuleItem(BrokenRule rule) {
        addClassNames("sensor-item", "broken-rule");
        getElement().setAttribute("data-cause", rule.cause());
        String cause = getTranslation("flag." + rule.cause());
        add(new H3(cause + " · " + rule.title()), new Paragraph(extent(rule)), new Paragraph(touches(rule.touched())));
        Div ways = new Div(
                way(ContractsView.addressOf(rule.dataset()), "steward.to-breach", rule),
                way("aanlevering", "steward.to-feed", rule));
        ways.addClassName("model-ways");
        if (rule.touched().questions() > 0) {
            ways.add(way(PublicPages.DESK, "steward.to-questions", rule));
        }
        add(ways);
    }

    private Anchor way(String address, String words, BrokenRule rule) {
        Anchor way = new Anchor(address, getTranslation(words, rule.touched().questions()));
        way.setAriaLabel(way.getText() + ": " + rule.title());
        return way;
    }

    private String extent(BrokenRule rule) {
        return rule.cause().equals(BreachGroup.SILENT)
                ? getTranslation("contracts.silent", rule.datastreams())
                : getTranslation("steward.readings", rule.readings(), rule.datastreams());
    }

    private String touches(Touched touched) {
        String areas = touched.areas() == 0
                ? getTranslation("steward.touches.no-area")
                : getTranslation("steward.touches.areas", touched.areas(), named(touched.gemeenten()));
        return touched.goals().isEmpty()
                ? areas
                : areas + " "
                        + getTranslation(
                                "steward.touches.goals", touched.goals().size(), named(touched.goals()));
    }

    private static String named(List<String> all) {
        String first = all.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return all.size() > MOST_NAMED ? first + ", …" : first;
    }
}
