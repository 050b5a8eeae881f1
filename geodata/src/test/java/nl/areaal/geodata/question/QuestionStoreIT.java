package nl.areaal.geodata.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.areaal.core.question.Answer;
import nl.areaal.core.question.Question;
import nl.areaal.core.question.Question.State;
import nl.areaal.core.question.SeenNumber;
import nl.areaal.core.question.Subject;
import nl.areaal.core.question.Words;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Publication.Act;
import nl.areaal.geodata.dataset.PublicationStore;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.observation.PlainStations;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QuestionStoreIT {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Subject READING = new Subject.OfDatastream(17);
    private static final Subject MODEL = new Subject.OfModel("heat");

    private static TestStore store;
    private static QuestionStore questions;

    @BeforeAll
    static void open() {
        store = TestStore.create();
        questions = new QuestionStore(store.dataSource());
    }

    @AfterEach
    void forgetAll() {
        store.jdbc().sql("delete from question").update();
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    @Test
    void aQuestionComesBackWithTheNumberThatWasSeenAndWaits() {
        Question asked = question(READING, NOON);
        assertThat(questions.ask(asked)).isTrue();
        assertThat(questions.find(asked.id())).contains(asked);
        assertThat(questions.waiting()).containsExactly(asked);
        assertThat(questions.shown(READING, 10)).isEmpty();
    }

    @Test
    void isReadByEverybodyOnceItIsAnsweredAndLetThrough() {
        Question asked = question(READING, NOON);
        questions.ask(asked);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> questions.decide(asked.id(), State.SHOWN, "steward"))
                .withMessageContaining("has no answer");
        questions.answer(asked.id(), new Answer("Door het verkeer.", "nl", "manager", NOON.plusSeconds(60)));
        assertThat(questions.shown(10)).isEmpty();
        questions.decide(asked.id(), State.SHOWN, "steward");
        assertThat(questions.shown(READING, 10))
                .singleElement()
                .matches(shown -> shown.answer().orElseThrow().text().equals("Door het verkeer."));
        assertThat(questions.shown(MODEL, 10)).isEmpty();
        assertThat(questions.waiting()).isEmpty();
    }

    @Test
    void isReadByNobodyWhileItsDatasetIsWithdrawn() {
        Stewardship stated = new Stewardship("P", "S", "doel", "grond", "CC0");
        new DatasetStore(store.dataSource())
                .save(new Dataset("air", "Air", "", stated, Optional.empty(), Handling.OPEN));
        new SensorStore(store.dataSource()).saveAll("air", List.of(PlainStations.at("S1", 134_000, 454_000)));
        long stream = store.jdbc()
                .sql("select id from datastream where key = 'S1/NO2'")
                .query(Long.class)
                .single();
        Question asked = question(new Subject.OfDatastream(stream), NOON);
        questions.ask(asked);
        questions.answer(asked.id(), new Answer("Door het verkeer.", "nl", "manager", NOON));
        questions.decide(asked.id(), State.SHOWN, "steward");
        PublicationStore publications = new PublicationStore(store.dataSource());
        publications.act("air", Act.WITHDRAWN, "De plek klopt niet", "steward");
        assertThat(questions.shown(10)).isEmpty();
        assertThat(questions.shown(asked.subject(), 10)).isEmpty();
        publications.act("air", Act.PUBLISHED, "", "steward");
        assertThat(questions.shown(10)).hasSize(1);
    }

    @Test
    void anAnswerThatEverybodyReadsIsNotRewritten() {
        Question asked = question(READING, NOON);
        questions.ask(asked);
        questions.answer(asked.id(), new Answer("Eerst.", "nl", "manager", NOON));
        questions.decide(asked.id(), State.SHOWN, "steward");
        questions.answer(asked.id(), new Answer("Later.", "nl", "manager", NOON));
        assertThat(questions
                        .find(asked.id())
                        .orElseThrow()
                        .answer()
                        .orElseThrow()
                        .text())
                .isEqualTo("Eerst.");
    }

    @Test
    void forgetsWhatIsOldAndNotShown() {
        Question old = question(MODEL, NOON.minusSeconds(10));
        Question shown = question(READING, NOON.minusSeconds(10));
        Question young = question(READING, NOON);
        for (Question one : new Question[] {old, shown, young}) {
            questions.ask(one);
        }
        questions.answer(shown.id(), new Answer("Ja.", "nl", "manager", NOON));
        questions.decide(shown.id(), State.SHOWN, "steward");
        assertThat(questions.forget(NOON)).isEqualTo(1);
        assertThat(questions.find(old.id())).isEmpty();
        assertThat(questions.find(shown.id())).isPresent();
        assertThat(questions.find(young.id())).isPresent();
    }

    @Test
    void takesNoMoreOfASubjectThanSomebodyCouldAnswer() {
        for (int one = 0; one < QuestionStore.MOST_WAITING_OF_SUBJECT; one++) {
            assertThat(questions.ask(question(READING, NOON))).isTrue();
        }
        assertThat(questions.ask(question(READING, NOON))).isFalse();
        assertThat(questions.ask(question(MODEL, NOON))).isTrue();
    }

    private static Question question(Subject subject, Instant at) {
        return Question.asked(
                UUID.randomUUID(),
                subject,
                new SeenNumber(OptionalDouble.of(21.3), "µg/m³", "S1/NO2", NOON),
                new Words("Waarom is dit zo <b>hoog</b>?", Optional.of("An"), "nl"),
                at);
    }
}
