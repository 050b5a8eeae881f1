package nl.areaal.geodata.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.areaal.geodata.cql.sql.Condition;

/** The order of features, and the condition that they come after a mark in that order. */
record PageSql(List<SortKey> order, String nameColumn) {
    String orderBy() {
        return " order by " + order.stream().map(key -> key.sql() + ", ").collect(Collectors.joining()) + nameColumn;
    }

    /**
     * Key by key: what is beyond the mark in the first key, or equal there and beyond it in the second, and so on. Features
     * without a value come last, whichever way the order goes.
     */
    Condition after(PageMark mark) {
        StringBuilder sql = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            String column = order.get(i).column().column();
            Optional<Object> value = mark.values().get(i);
            if (value.isEmpty()) {
                sql.append("(").append(column).append(" is null and ");
            } else {
                String beyond = order.get(i).descending() ? " < ?" : " > ?";
                sql.append("(")
                        .append(column)
                        .append(beyond)
                        .append(" or ")
                        .append(column)
                        .append(" is null or (");
                sql.append(column).append(" = ? and ");
                parameters.add(value.get());
                parameters.add(value.get());
            }
        }
        sql.append(nameColumn).append(" > ?");
        parameters.add(mark.name());
        mark.values().forEach(value -> sql.append(value.isEmpty() ? ")" : "))"));
        return new Condition(sql.toString(), parameters);
    }
}
