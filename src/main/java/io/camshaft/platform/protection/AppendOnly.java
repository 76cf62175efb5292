package io.camshaft.platform.protection;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * Keeps rows of a table from being changed or deleted on H2, whoever asks; PostgreSQL has a trigger of its own in
 * db/vendor/postgresql. For a table:
 *
 * <pre>create trigger tr_… before update, delete on … call 'io.camshaft.platform.protection.AppendOnly'</pre>
 */
public class AppendOnly implements Trigger {

    /** "restrict violation": both databases answer with it, and Spring makes a DataIntegrityViolationException of it. */
    private static final String RESTRICT_VIOLATION = "23001";

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName.toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLException(table + " takes new rows only: nothing in it is changed or deleted", RESTRICT_VIOLATION);
    }
}
