package io.camshaft.queue;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table queue_assignment. */
@Repository
class AssignmentNoteRepository {

    private final JdbcClient jdbc;

    AssignmentNoteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String taskId, String caseNo, String personId, String why, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into queue_assignment (task_id, case_no, person_id, why, at)
                        values (:task, :caseNo, :person, :why, :at)
                        """)
                .param("task", taskId)
                .param("caseNo", caseNo)
                .param("person", personId)
                .param("why", why)
                .param("at", at)
                .update();
    }

    /** Latest note of each task. */
    Map<String, Note> latest(Collection<String> taskIds) {
        Map<String, Note> notes = new TreeMap<>();
        jdbc.sql("select task_id, person_id, why from queue_assignment where task_id in (:tasks) order by id")
                .param("tasks", taskIds)
                .query(row -> {
                    notes.put(row.getString("task_id"), new Note(row.getString("person_id"), row.getString("why")));
                });
        return notes;
    }

    record Note(String personId, String why) {}
}
