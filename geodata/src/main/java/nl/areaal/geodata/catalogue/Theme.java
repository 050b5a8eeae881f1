package nl.areaal.geodata.catalogue;

import nl.areaal.core.scenario.Bilingual;

/** What a dataset is about: the data themes of the Publications Office of the European Union, by their codes. */
@SuppressWarnings("ImmutableEnumChecker") // a text never changes
public enum Theme {
    AGRI("Landbouw, visserij, bosbouw en voeding", "Agriculture, fisheries, forestry and food"),
    ECON("Economie en financiën", "Economy and finance"),
    EDUC("Onderwijs, cultuur en sport", "Education, culture and sport"),
    ENER("Energie", "Energy"),
    ENVI("Milieu", "Environment"),
    GOVE("Overheid en publieke sector", "Government and public sector"),
    HEAL("Gezondheid", "Health"),
    INTR("Internationale vraagstukken", "International issues"),
    JUST("Justitie, rechtsstelsel en openbare veiligheid", "Justice, legal system and public safety"),
    REGI("Regio's en steden", "Regions and cities"),
    SOCI("Bevolking en samenleving", "Population and society"),
    TECH("Wetenschap en technologie", "Science and technology"),
    TRAN("Vervoer", "Transport");

    private final Bilingual title;

    Theme(String nl, String en) {
        title = new Bilingual(nl, en);
    }

    public Bilingual title() {
        return title;
    }
}
