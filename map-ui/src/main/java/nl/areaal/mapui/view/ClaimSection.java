package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.claim.ClaimKind;
import nl.areaal.core.claim.GroundClaims;
import nl.areaal.core.claim.GroundClaims.Use;
import nl.areaal.mapui.language.Figures;

/** What plans want with the ground of an area, and where two of them want the same; only for those who make plans. */
final class ClaimSection extends Section {
    private static final double PERCENT = 100;
    private static final Duration WEEK = Duration.ofDays(7);

    private final Figures figures = new Figures(getLocale());

    ClaimSection(AreaSummary area, ProfileServices services) {
        addClassName("profile-claims");
        add(new H2(getTranslation("claims.title")));
        if (!services.goals().signedIn().mayRunScenarios()) {
            add(new Paragraph(getTranslation("claims.sign-in")));
            return;
        }
        GroundClaims claims = services.profiles().claims(area.code());
        if (claims.hectares().isEmpty()) {
            add(new Paragraph(getTranslation("claims.none")));
            add(new Anchor(".?area=" + area.code() + "&panel=scenario", getTranslation("claims.to-scenario")));
            return;
        }
        fill(claims, area, services);
    }

    private void fill(GroundClaims claims, AreaSummary area, ProfileServices services) {
        List<List<String>> rows = new ArrayList<>();
        claims.hectares().forEach((kind, use) -> rows.add(row(kind, use, area)));
        add(new TextTable(List.of("claims.use", "claims.hectares", "claims.share", "claims.plans"), rows));
        add(new H3(getTranslation("claims.overlaps")));
        UnorderedList overlaps = new UnorderedList();
        claims.overlaps()
                .forEach(overlap -> overlaps.add(new ListItem(getTranslation(
                        "claims.overlap",
                        name(overlap.one()),
                        name(overlap.other()),
                        figures.decimal(overlap.hectares(), 1)))));
        add(claims.overlaps().isEmpty() ? new Paragraph(getTranslation("claims.overlaps.none")) : overlaps);
        add(new Paragraph(getTranslation(
                "claims.together",
                figures.decimal(claims.claimedHectares(), 1),
                figures.decimal(claims.contestedHectares(), 1))));
        add(new WhyLink(
                getTranslation("claims.title"),
                () -> explain(
                        claims,
                        services.profiles().claims(area.code(), Instant.now().minus(WEEK)))));
    }

    private List<String> row(ClaimKind kind, Use use, AreaSummary area) {
        return List.of(
                name(kind),
                figures.decimal(use.hectares(), 1) + " ha",
                figures.decimal(PERCENT * use.hectares() / area.hectares(), 1) + " %",
                String.join(", ", use.plans()));
    }

    private void explain(GroundClaims now, GroundClaims weekAgo) {
        UnorderedList plans = new UnorderedList();
        now.plans().forEach(plan -> plans.add(new ListItem(plan)));
        new MethodDialog(
                        getTranslation("claims.title"),
                        getTranslation("claims.method"),
                        plans,
                        SinceLastWeek.of(now, weekAgo))
                .open();
    }

    private String name(ClaimKind kind) {
        return getTranslation("claims." + kind.word());
    }
}
