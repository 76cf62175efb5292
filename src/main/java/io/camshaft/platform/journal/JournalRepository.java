package io.camshaft.platform.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camshaft.platform.jdbc.ManyRows;
import io.camshaft.platform.journal.JournalEntry.Element;
import io.camshaft.platform.journal.JournalEntry.Model;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;

/** Table case_journal: lines are added and read, never changed and never removed. */
@Repository
class JournalRepository {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final NamedParameterJdbcOperations jdbc;
    private final ObjectMapper json = new ObjectMapper();

    JournalRepository(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement, in order. */
    void append(List<JournalEntry> entries) {
        ManyRows.into("case_journal", entries)
                .text("case_no", JournalEntry::caseNo)
                .text("act_id", JournalEntry::actId)
                .text("process_key", entry -> entry.model().processKey())
                .text("process_instance_id", entry -> entry.model().instanceId())
                .number("model_version", entry -> entry.model().version())
                .text("deployment_id", entry -> entry.model().deploymentId())
                .text("resource_name", entry -> entry.model().resource())
                .text("kind", entry -> entry.kind().name())
                .text("element_id", ofElement(Element::id))
                .text("element_name", ofElement(Element::name))
                .text("element_type", ofElement(Element::type))
                .text("activity_instance_id", ofElement(Element::visit))
                .text("task_id", JournalEntry::taskId)
                .moment("at", JournalEntry::at)
                .text("actor", JournalEntry::actor)
                .text("for_whom", JournalEntry::forWhom)
                .text("form_id", JournalEntry::formId)
                .text("details", entry -> write(entry.details()))
                .insert(jdbc.getJdbcOperations());
    }

    /** Everything about one case, in the order it happened. */
    List<JournalEntry> of(String caseNo) {
        return jdbc.query(
                "select * from case_journal where case_no = :caseNo order by id",
                Map.of("caseNo", caseNo),
                this::entry);
    }

    /** Tasks that the person completed, newest first. */
    List<JournalEntry> completedBy(String personId, int first, int most) {
        return jdbc.query(
                """
                select * from case_journal where actor = :actor and kind = 'TASK_COMPLETED'
                 order by id desc offset :first rows fetch first :most rows only
                """,
                Map.of("actor", personId, "first", first, "most", most),
                this::entry);
    }

    /** Case numbers by task id. */
    Map<String, String> casesOfTasks(Collection<String> taskIds) {
        Map<String, String> numbers = new HashMap<>();
        jdbc.query(
                "select task_id, case_no from case_journal where task_id in (:tasks) and kind = 'TASK_CREATED'",
                Map.of("tasks", taskIds),
                row -> {
                    numbers.put(row.getString("task_id"), row.getString("case_no"));
                });
        return numbers;
    }

    private static Function<JournalEntry, String> ofElement(Function<Element, String> part) {
        return entry -> entry.element() == null ? null : part.apply(entry.element());
    }

    private JournalEntry entry(ResultSet row, int rowNumber) throws SQLException {
        String element = row.getString("element_id");
        return new JournalEntry(
                row.getLong("id"),
                row.getString("case_no"),
                row.getString("act_id"),
                new Model(
                        row.getString("process_key"),
                        row.getString("process_instance_id"),
                        row.getInt("model_version"),
                        row.getString("deployment_id"),
                        row.getString("resource_name")),
                JournalKind.valueOf(row.getString("kind")),
                element == null
                        ? null
                        : new Element(
                                element,
                                row.getString("element_name"),
                                row.getString("element_type"),
                                row.getString("activity_instance_id")),
                row.getString("task_id"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("actor"),
                row.getString("for_whom"),
                row.getString("form_id"),
                read(row.getString("details")));
    }

    private String write(Map<String, Object> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> read(String details) {
        try {
            return json.readValue(details, DETAILS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
