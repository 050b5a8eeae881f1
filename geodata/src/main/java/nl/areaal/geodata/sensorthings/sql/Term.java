package nl.areaal.geodata.sensorthings.sql;

/** A term of a filter as SQL, with what it is. */
sealed interface Term {
    int position();

    /** In words, for the client. */
    String words();

    record Scalar(SqlType type, Sql sql, int position) implements Term {
        @Override
        public String words() {
            return type.words();
        }
    }

    /** A stretch of time, of which both ends can be the same. */
    record Period(Sql start, Sql end, int position) implements Term {
        @Override
        public String words() {
            return "a stretch of time";
        }
    }

    /** The result of the observation with an alias: in one column when it is a number, else in another. */
    record Result(String alias, int position) implements Term {
        @Override
        public String words() {
            return "a result";
        }
    }

    /** The id of the observation with an alias. */
    record ObservationId(String alias, int position) implements Term {
        @Override
        public String words() {
            return "an id";
        }
    }

    /** The shape of the location or feature with an alias. */
    record Place(String alias, String column, int position) implements Term {
        @Override
        public String words() {
            return "a geometry";
        }
    }
}
