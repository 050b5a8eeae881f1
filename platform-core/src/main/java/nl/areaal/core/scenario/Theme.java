package nl.areaal.core.scenario;

/** What a model is about, in the order in which people meet the themes. */
@SuppressWarnings("ImmutableEnumChecker") // a text never changes
public enum Theme {
    HEAT("Hitte", "Heat"),
    WATER("Water en droogte", "Water and drought"),
    PEAT("Veen en bodem", "Peat and soil"),
    GREEN("Groen dichtbij", "Green nearby"),
    LIVING("Wonen", "Living"),
    AIR("Lucht", "Air"),
    NATURE("Natuur", "Nature"),
    ENERGY("Energie", "Energy"),
    REACH("Bereikbaarheid", "Reach");

    private final Bilingual title;

    Theme(String nl, String en) {
        this.title = new Bilingual(nl, en);
    }

    public Bilingual title() {
        return title;
    }
}
