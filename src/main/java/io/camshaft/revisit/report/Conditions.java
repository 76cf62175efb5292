package io.camshaft.revisit.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** A where clause that grows with what is asked for. */
final class Conditions {

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** @param sql the select with its where clause so far */
    Conditions(String sql) {
        this.sql.append(sql);
    }

    Conditions and(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    Conditions of(Dealers dealers) {
        sql.append(dealers.condition());
        return dealers.codes() == null ? this : with("dealers", dealers.listed());
    }

    /** Nothing where the value is null; names of constants are compared as texts. */
    Conditions equal(String column, Object value) {
        if (value != null) {
            and(column + " = :" + column);
            with(column, value instanceof Enum<?> constant ? constant.name() : value);
        }
        return this;
    }

    Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    String sql(String order) {
        return sql + order;
    }

    Map<String, Object> values() {
        return values;
    }
}
