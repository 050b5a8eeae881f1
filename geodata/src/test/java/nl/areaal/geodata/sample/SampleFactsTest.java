package nl.areaal.geodata.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleFactsTest {
    private final SampleFacts facts = SampleFacts.read();

    @Test
    void holdsTheGemeentenAndWijkenOfTheProvince() {
        assertThat(facts.gemeenten()).hasSize(26);
        assertThat(facts.wijken()).hasSize(222);
    }

    @Test
    void everyWijkIsPartOfAGemeente() {
        assertThat(facts.gemeenten())
                .extracting(Place::code)
                .containsAll(facts.wijken().stream().map(Place::gemeenteCode).toList());
    }

    @Test
    void readsANameWithACommaInIt() {
        assertThat(facts.wijken()).extracting(Place::name).contains("Wijk 00 Lopik, Benschop en Polsbroek");
    }

    @Test
    void findsTheTownOfAGemeenteWhereItsDwellingsAre() {
        Place utrecht = facts.gemeenten().stream()
                .filter(gemeente -> gemeente.code().equals("GM0344"))
                .findFirst()
                .orElseThrow();
        assertThat(facts.centreOf(utrecht).gemeenteCode()).isEqualTo("GM0344");
        assertThat(facts.centreOf(utrecht).urbanity()).isEqualTo(Urbanity.EXTREMELY);
    }
}
