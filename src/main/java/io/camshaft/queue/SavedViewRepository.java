package io.camshaft.queue;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table queue_view. */
@Repository
class SavedViewRepository {

    private final JdbcClient jdbc;

    SavedViewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedViews.SavedView> of(String personId) {
        return jdbc.sql("select id, name, query from queue_view where person_id = :person order by name, id")
                .param("person", personId)
                .query((row, number) ->
                        new SavedViews.SavedView(row.getLong("id"), row.getString("name"), row.getString("query")))
                .list();
    }

    void remove(String personId, String name) {
        jdbc.sql("delete from queue_view where person_id = :person and name = :name")
                .param("person", personId)
                .param("name", name)
                .update();
    }

    void remove(String personId, long id) {
        jdbc.sql("delete from queue_view where person_id = :person and id = :id")
                .param("person", personId)
                .param("id", id)
                .update();
    }

    void add(String personId, String name, String query, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into queue_view (person_id, name, query, created_at)
                        values (:person, :name, :query, :at)
                        """)
                .param("person", personId)
                .param("name", name)
                .param("query", query)
                .param("at", at)
                .update();
    }
}
