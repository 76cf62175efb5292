package io.camshaft.platform.jdbc;

/**
 * PostgreSQL plans by what it counted some minutes ago. A table that one transaction fills and reads again counts as empty there, and
 * each of its rows is looked for in all of them: a minute instead of a second. H2 plans without such numbers.
 */
public interface TableStatistics {

    /**
     * Counts anew, what the running transaction wrote included. Takes a second where the table is large.
     *
     * @param table its name, a constant of the caller
     */
    void refresh(String table);
}
