package io.camshaft.messaging;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which messages; each combination has its index.
 *
 * @param personId addressee of the house, null for everybody
 * @param customers false leaves out what goes to customers
 * @param status null for every state
 * @param before only messages older than this id, null from the newest on
 */
record MessageFilter(String personId, boolean customers, MessageStatus status, Long before) {

    MessageFilter(String personId, MessageStatus status, Long before) {
        this(personId, personId == null, status, before);
    }

    String where() {
        List<String> conditions = new ArrayList<>();
        if (personId != null) {
            conditions.add("person_id = :personId");
        }
        if (!customers) {
            conditions.add("customer_id is null");
        }
        if (status != null) {
            conditions.add("status = :status");
        }
        if (before != null) {
            conditions.add("id < :before");
        }
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec query) {
        JdbcClient.StatementSpec bound = query;
        if (personId != null) {
            bound = bound.param("personId", personId);
        }
        if (status != null) {
            bound = bound.param("status", status.name());
        }
        return before == null ? bound : bound.param("before", before);
    }
}
