package nl.areaal.mapui.view;

import com.vaadin.flow.component.Composite;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.Stewardship;

/** Who answers for a dataset, what it is held for and on what terms. */
final class DatasetFacts extends Composite<Facts> {
    DatasetFacts(Dataset dataset) {
        Stewardship stewardship = dataset.stewardship();
        String kind = dataset.handling().example() ? " (" + getTranslation("example.badge") + ")" : "";
        getContent()
                .with(getTranslation("dataset.title"), dataset.title() + kind)
                .with(getTranslation("dataset.publisher"), stewardship.publisher())
                .with(getTranslation("dataset.steward"), stewardship.steward())
                .with(getTranslation("dataset.purpose"), stewardship.purpose())
                .with(getTranslation("dataset.legal-ground"), stewardship.legalGround())
                .with(getTranslation("dataset.licence"), stewardship.licence())
                .with(getTranslation("dataset.source"), dataset.sourceUrl().orElse(""));
    }

    @Override
    protected Facts initContent() {
        return new Facts();
    }
}
