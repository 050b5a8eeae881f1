package nl.areaal.geodata.cql.sql;

import nl.areaal.geodata.cql.Expression;
import org.locationtech.jts.geom.Geometry;

/** A part of a filter as SQL, with what it gives. */
sealed interface Term {
    /** The part that it was made of. */
    Expression part();

    /** What it gives, for whoever wrote the filter. */
    String words();

    record Scalar(ValueType type, Fragment sql, Expression part) implements Term {
        @Override
        public String words() {
            return type.words();
        }
    }

    /** From one moment to another, both included. */
    record Span(Fragment start, Fragment end, Expression part) implements Term {
        @Override
        public String words() {
            return "an interval";
        }
    }

    /** The geometry of the feature. */
    record Place(Fragment sql, Expression part) implements Term {
        @Override
        public String words() {
            return ValueType.GEOMETRY.words();
        }
    }

    /** Geometry in the filter itself, x or longitude first. */
    record Drawn(Geometry shape, Expression part) implements Term {
        @Override
        public String words() {
            return ValueType.GEOMETRY.words();
        }
    }

    /** Several values as a JSON array. */
    record Many(Fragment json, Expression part) implements Term {
        @Override
        public String words() {
            return ValueType.ARRAY.words();
        }
    }
}
