package nl.areaal.geodata.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the stations of the sample region stand: each network where such a network would stand. */
final class SampleSites {
    private static final int AIR = 45;
    private static final int WEATHER = 20;
    private static final int WELLS_PER_SIDE = 20;
    private static final int SOIL = 10;

    /** Peat and clay with ditches lie west of here. */
    private static final double POLDERS_WEST_OF = 134_000;
    /** The Gelderse Vallei begins here. */
    private static final double VALLEY_EAST_OF = 152_000;

    private static final Comparator<Place> MOST_LIVED_IN =
            Comparator.comparingDouble(Place::dwellingsPerHectare).reversed().thenComparing(Place::code);
    private static final Comparator<Place> WIDEST =
            Comparator.comparingDouble(Place::hectares).reversed().thenComparing(Place::code);

    private final SampleFacts facts;
    private final Map<String, Place> wijken;

    SampleSites(SampleFacts facts) {
        this.facts = facts;
        this.wijken = facts.wijken().stream().collect(Collectors.toMap(Place::code, Function.identity()));
    }

    /**
     * A wijk with a station in it.
     *
     * @param beside the road or water that is measured, or empty
     */
    record Site(Place wijk, String beside) {}

    List<Site> of(SampleNetwork network) {
        return switch (network) {
            case AIR -> plain(townsThenBusiestWijken());
            case WEATHER ->
                plain(facts.gemeenten().stream()
                        .map(gemeente ->
                                facts.wijkenOf(gemeente).stream().min(WIDEST).orElseThrow())
                        .sorted(WIDEST)
                        .limit(WEATHER)
                        .sorted(Comparator.comparing(Place::code)));
            case WELL ->
                plain(Stream.concat(
                        widest(wijk -> wijk.x() < POLDERS_WEST_OF, WELLS_PER_SIDE),
                        widest(wijk -> wijk.x() > VALLEY_EAST_OF, WELLS_PER_SIDE)));
            case RIVER -> named("""
                    WK034008 Nederrijn, WK034012 Nederrijn, WK035200 Nederrijn, WK196137 Lek, WK196134 Lek, WK035613 Lek,
                    WK196107 Lek, WK196103 Lek""");
            case CANAL -> named("""
                    WK190408 Amsterdam-Rijnkanaal, WK190410 Amsterdam-Rijnkanaal, WK190402 Amsterdam-Rijnkanaal,
                    WK190401 Amsterdam-Rijnkanaal, WK034409 Amsterdam-Rijnkanaal, WK035618 Lekkanaal,
                    WK032110 Amsterdam-Rijnkanaal""");
            case MOTORWAY -> named("""
                    WK030727 A1, WK030733 A1, WK190402 A2, WK034409 A2, WK196120 A2, WK034410 A12, WK158101 A12,
                    WK034504 A12, WK031004 A27, WK035620 A27, WK032701 A28, WK035502 A28""");
            case TOWN_ROAD -> named("""
                    WK034401 Cartesiusweg, WK034403 Albert Schweitzerdreef, WK034404 Kardinaal de Jongweg,
                    WK034405 Biltsestraatweg, WK034406 Catharijnesingel, WK034407 Waterlinieweg, WK034408 Europalaan,
                    WK031009 Utrechtseweg, WK030701 Stadsring, WK030703 Amsterdamseweg, WK030710 Hogeweg,
                    WK030718 Barchman Wuytierslaan, WK030724 Rondweg-Noord""");
            case SOIL -> plain(widest(wijk -> wijk.urbanity() == Urbanity.NOT, SOIL));
        };
    }

    /** Every town has one, and the towns with the densest wijken have more. */
    private Stream<Place> townsThenBusiestWijken() {
        List<Place> chosen = new ArrayList<>(facts.gemeenten().stream()
                .map(facts::centreOf)
                .sorted(Comparator.comparing(Place::code))
                .toList());
        facts.wijken().stream()
                .filter(wijk -> !chosen.contains(wijk))
                .sorted(MOST_LIVED_IN)
                .limit(AIR - chosen.size())
                .forEach(chosen::add);
        return chosen.stream();
    }

    private Stream<Place> widest(Predicate<Place> where, int count) {
        return facts.wijken().stream().filter(where).sorted(WIDEST).limit(count);
    }

    private static List<Site> plain(Stream<Place> places) {
        return places.map(wijk -> new Site(wijk, "")).toList();
    }

    /** Reads a list of the code of a wijk and what is measured there. */
    private List<Site> named(String list) {
        return Stream.of(list.split(",\\s+")).map(this::site).toList();
    }

    private Site site(String codeAndName) {
        int space = codeAndName.indexOf(' ');
        Place wijk = wijken.get(codeAndName.substring(0, space));
        if (wijk == null) {
            throw new IllegalStateException(codeAndName + " is not a wijk of the sample region");
        }
        return new Site(wijk, codeAndName.substring(space + 1));
    }
}
