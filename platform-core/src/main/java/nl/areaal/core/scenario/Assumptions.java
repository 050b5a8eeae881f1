package nl.areaal.core.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What people hold to be otherwise than the cards of the models say: at most one value for each parameter. */
public record Assumptions(List<Assumption> all) {
    /** Everything as the cards say. */
    public static final Assumptions NONE = new Assumptions(List.of());

    public Assumptions {
        all = List.copyOf(all);
        Set<String> about = new HashSet<>();
        for (Assumption one : all) {
            if (!about.add(one.model() + " " + one.parameter())) {
                throw new IllegalArgumentException("assumptions: parameter " + one.parameter() + " of model "
                        + one.model() + " has two values, expected at most one");
            }
        }
    }

    public static Assumptions of(Assumption... some) {
        return new Assumptions(List.of(some));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those about one model. */
    public List<Assumption> about(String model) {
        return all.stream().filter(one -> one.model().equals(model)).toList();
    }

    /**
     * The models as they compute then, in the same order; those that nothing is assumed of stay who they are.
     *
     * @throws IllegalArgumentException when a model can't take a value, and the message says why
     */
    @SuppressWarnings("unchecked") // a model stays of its kind
    public <M extends ScenarioModel> List<M> appliedTo(List<M> models) {
        return models.stream().map(model -> (M) model.assuming(this)).toList();
    }

    /** The keys of the models whose answers can be others: those that something is assumed of, and those that build on them. */
    public Set<String> concerned(List<? extends ScenarioModel> models) {
        Set<String> concerned = new HashSet<>();
        all.forEach(one -> concerned.add(one.model()));
        boolean more = true;
        while (more) {
            more = false;
            for (ScenarioModel model : models) {
                if (model.card().reads().stream().anyMatch(key -> concerned.contains(key.id()))) {
                    more |= concerned.add(model.card().key());
                }
            }
        }
        return concerned;
    }

    /** What whoever reads a figure of a model must know of the assumptions behind it: its own, and those it builds on. */
    public List<Bilingual> remarks(ScenarioModel model, List<? extends ScenarioModel> models) {
        List<Bilingual> remarks = new ArrayList<>();
        Set<String> behind = behind(model.card(), models);
        for (ScenarioModel each : models) {
            if (behind.contains(each.card().key())) {
                about(each.card().key()).forEach(one -> remarks.add(remark(one, each.card())));
            }
        }
        return remarks;
    }

    private static Set<String> behind(ModelCard card, List<? extends ScenarioModel> models) {
        Set<String> behind = new HashSet<>(Set.of(card.key()));
        for (ScenarioModel model : models) {
            if (card.reads().contains(model.card().answer())) {
                behind.addAll(behind(model.card(), models));
            }
        }
        return behind;
    }

    private static Bilingual remark(Assumption one, ModelCard card) {
        Bilingual held = one.sentence(card);
        return new Bilingual(
                "Berekend onder een andere aanname dan gebruikelijk ("
                        + card.name().nl() + "): " + held.nl() + ". Reden: " + one.reason(),
                "Computed under another assumption than usual (" + card.name().en() + "): " + held.en() + ". Reason: "
                        + one.reason());
    }
}
