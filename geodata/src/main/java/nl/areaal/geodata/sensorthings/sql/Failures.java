package nl.areaal.geodata.sensorthings.sql;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells what a client asked or sent wrongly from what is broken, when the database refuses. */
public final class Failures {
    /** Values that can't be computed with or stored, e.g. an overflow; and shapes that the geometry library can't judge. */
    private static final List<String> CLIENTS_OWN = List.of("22", "XX000");

    private static final String GONE = "23503";
    private static final SQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

    private Failures() {}

    /** Whether the store is away, or would succeed later: it is nobody's fault, and to try again is right. */
    public static boolean isAway(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof CannotCreateTransactionException
                || failure.getCause() instanceof SQLTransientException
                || failure.getCause() instanceof SQLRecoverableException;
    }

    static RuntimeException ofQuery(DataAccessException failure) {
        return judge(failure, "The query", "values for which every term has an answer");
    }

    static RuntimeException ofWrite(DataAccessException failure) {
        return judge(failure, "The entity", "values that can be stored");
    }

    /** The same for who speaks to the driver itself. */
    public static RuntimeException ofSql(SQLException failure) {
        DataAccessException translated = TRANSLATOR.translate("SensorThings", null, failure);
        return ofWrite(translated == null ? new UncategorizedSQLException("SensorThings", null, failure) : translated);
    }

    private static RuntimeException judge(DataAccessException failure, String what, String expected) {
        if (!(failure.getMostSpecificCause() instanceof SQLException cause) || cause.getSQLState() == null) {
            return failure;
        }
        if (cause.getSQLState().equals(GONE)) {
            return new InvalidRequestException(
                    what, "linked to an entity that is gone", "links to entities that exist");
        }
        if (CLIENTS_OWN.stream().noneMatch(cause.getSQLState()::startsWith)) {
            return failure;
        }
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new InvalidRequestException(what, "refused: " + message.replace("ERROR: ", ""), expected);
    }
}
