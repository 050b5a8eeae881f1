package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.areaal.core.area.AreaDocument;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.mapui.language.Figures;

/** Plans, decisions and reports about an area, at their publishers'; stewards keep the list. */
final class DocumentSection extends Section {
    private final Figures figures = new Figures(getLocale());
    private final Div content = new Div();
    private final AreaSummary area;
    private final transient ProfileServices services;

    DocumentSection(AreaSummary area, ProfileServices services) {
        this.area = area;
        this.services = services;
        addClassName("profile-documents");
        add(new H2(getTranslation("documents.title")), content);
        if (services.mayKeepDocuments()) {
            Button make = new Button(
                    getTranslation("documents.add"), click -> new DocumentDialog(area.code(), this::keep).open());
            make.addThemeVariants(ButtonVariant.SMALL);
            add(make);
        }
        show();
    }

    private void show() {
        content.removeAll();
        List<AreaDocument> documents = services.documents().of(area.code());
        UnorderedList list = new UnorderedList();
        documents.forEach(document -> list.add(item(document)));
        content.add(documents.isEmpty() ? new Paragraph(getTranslation("documents.none")) : list);
    }

    private void keep(AreaDocument document) {
        services.documents().save(document, services.steward());
        show();
    }

    private ListItem item(AreaDocument document) {
        Anchor link = new Anchor(document.address(), document.title());
        link.getElement().setAttribute("rel", "noopener noreferrer");
        Span by = new Span(getTranslation("documents.by", document.publisher(), figures.day(document.publishedOn())));
        by.addClassName("quiet");
        ListItem item = new ListItem(link, new Div(by));
        if (services.mayKeepDocuments()) {
            item.add(withdraw(document));
        }
        return item;
    }

    private Button withdraw(AreaDocument document) {
        String title = getTranslation("documents.withdraw.title", document.title());
        Button withdraw = new WithdrawButton(
                getTranslation("documents.withdraw"), title, getTranslation("documents.withdraw.what"), () -> {
                    services.documents().withdraw(document.id(), services.steward());
                    show();
                });
        withdraw.setAriaLabel(title);
        return withdraw;
    }
}
