package nl.areaal.geodata.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.areaal.core.question.Answer;
import nl.areaal.core.question.Question;
import nl.areaal.core.question.Question.State;
import nl.areaal.core.question.SeenNumber;
import nl.areaal.core.question.Subject;
import nl.areaal.core.question.Words;
import nl.areaal.geodata.store.RowTimes;
import org.jspecify.annotations.Nullable;

/** How questions lie in their rows. */
final class QuestionRows {
    private QuestionRows() {}

    static Question question(ResultSet row, int number) throws SQLException {
        String subject = row.getString("subject");
        return new Question(
                row.getObject("id", UUID.class),
                Subject.parse(subject)
                        .orElseThrow(() -> new IllegalStateException("question has the subject '" + subject + "'")),
                seen(row),
                new Words(row.getString("text"), Optional.ofNullable(row.getString("name")), row.getString("language")),
                RowTimes.get(row, "asked_at"),
                answer(row),
                State.valueOf(row.getString("state").replace('-', '_').toUpperCase(Locale.ROOT)));
    }

    static String word(State state) {
        return state.name().replace('_', '-').toLowerCase(Locale.ROOT);
    }

    static Map<String, @Nullable Object> columns(Question question) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        OptionalDouble value = question.seen().value();
        columns.put("id", question.id());
        columns.put("subject", question.subject().path());
        columns.put("value", value.isPresent() ? value.getAsDouble() : null);
        columns.put("unit", question.seen().unit());
        columns.put("basis", question.seen().basis());
        columns.put("seen_time", question.seen().time().atOffset(ZoneOffset.UTC));
        columns.put("text", question.words().text());
        columns.put("name", question.words().name().orElse(null));
        columns.put("language", question.words().language());
        columns.put("asked_at", question.askedAt().atOffset(ZoneOffset.UTC));
        return columns;
    }

    private static SeenNumber seen(ResultSet row) throws SQLException {
        double value = row.getDouble("value");
        return new SeenNumber(
                row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value),
                row.getString("unit"),
                row.getString("basis"),
                RowTimes.get(row, "seen_time"));
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        return row.getString("answer") == null
                ? Optional.empty()
                : Optional.of(new Answer(
                        row.getString("answer"),
                        row.getString("answer_language"),
                        row.getString("answered_by"),
                        RowTimes.get(row, "answered_at")));
    }
}
