package nl.areaal.geodata.question;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.question.Answer;
import nl.areaal.core.question.Question;
import nl.areaal.core.question.Question.State;
import nl.areaal.core.question.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what visitors ask, what they are answered, and who may read it. */
public final class QuestionStore {
    /** More nobody could answer; whoever fills the store with questions is stopped here. */
    static final int MOST_WAITING = 500;

    static final int MOST_WAITING_OF_SUBJECT = 25;

    /** What was let through, but for what is about a datastream of a dataset that is not everybody's, or not any more. */
    private static final String SHOWN = """
            state = 'shown' and not exists (
                select from datastream s join thing t on t.id = s.thing_id join dataset d on d.id = t.dataset_id
                where s.id = substring(subject from '^meetreeks/([0-9]{1,18})$')::bigint and d.classification <> 'public')
            """;

    private final JdbcClient jdbc;

    public QuestionStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /**
     * Keeps a question, unless too many wait for an answer already.
     *
     * @return whether it was kept
     */
    public boolean ask(Question question) {
        return jdbc.sql("""
                        insert into question (id, subject, value, unit, basis, seen_time, text, name, language, asked_at)
                        select :id, :subject, :value, :unit, :basis, :seen_time, :text, :name, :language, :asked_at
                        where (select count(*) from question where state = 'waiting') < :most
                            and (select count(*) from question where state = 'waiting' and subject = :subject) < :most_of_subject
                        """)
                        .params(QuestionRows.columns(question))
                        .param("most", MOST_WAITING)
                        .param("most_of_subject", MOST_WAITING_OF_SUBJECT)
                        .update()
                == 1;
    }

    /** What everybody may read about a subject, the newest answer first. */
    public List<Question> shown(Subject subject, int most) {
        return jdbc.sql("select * from question where " + SHOWN
                        + " and subject = ? order by answered_at desc, id limit ?")
                .params(subject.path(), most)
                .query(QuestionRows::question)
                .list();
    }

    /** What everybody may read, the newest answer first. */
    public List<Question> shown(int most) {
        return jdbc.sql("select * from question where " + SHOWN + " order by answered_at desc, id limit ?")
                .param(most)
                .query(QuestionRows::question)
                .list();
    }

    /** Those about which nobody has decided, the oldest first. */
    public List<Question> waiting() {
        return jdbc.sql("select * from question where state = 'waiting' order by asked_at, id")
                .query(QuestionRows::question)
                .list();
    }

    public Optional<Question> find(UUID id) {
        return jdbc.sql("select * from question where id = ?")
                .param(id)
                .query(QuestionRows::question)
                .optional();
    }

    /** Keeps an answer, in place of one before. What everybody reads already stays as it is. */
    public void answer(UUID question, Answer answer) {
        jdbc.sql("""
                update question set answer = ?, answer_language = ?, answered_by = ?, answered_at = ?
                where id = ? and state <> 'shown'
                """)
                .params(
                        answer.text(),
                        answer.language(),
                        answer.author(),
                        answer.at().atOffset(ZoneOffset.UTC),
                        question)
                .update();
    }

    /**
     * Lets everybody read a question with its answer, or nobody but those who answer.
     *
     * @throws IllegalArgumentException when it is to be shown and has no answer
     */
    public void decide(UUID question, State state, String user) {
        if (state == State.SHOWN && find(question).flatMap(Question::answer).isEmpty()) {
            throw new IllegalArgumentException("question " + question + " has no answer, expected one to be shown");
        }
        jdbc.sql("update question set state = ?, decided_by = ?, decided_at = clock_timestamp() where id = ?")
                .params(QuestionRows.word(state), user, question)
                .update();
    }

    /**
     * Deletes what was asked before a moment and is not shown.
     *
     * @return how many
     */
    public int forget(Instant before) {
        return jdbc.sql("delete from question where state <> 'shown' and asked_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
