package io.camshaft.queue;

import io.camshaft.platform.jdbc.RecordRows;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table queue_rule. */
@Repository
class AssignmentRuleRepository {

    private final JdbcClient jdbc;

    AssignmentRuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AssignmentRule> all() {
        return jdbc.sql("select * from queue_rule order by process_key, element_id")
                .query(RecordRows.of(AssignmentRule.class))
                .list();
    }

    /** Until the transaction ends nobody else gives out by this rule: two nodes never choose from the same numbers. */
    Optional<AssignmentRule> lock(String processKey, String elementId) {
        return jdbc.sql("select * from queue_rule where process_key = :process and element_id = :element for update")
                .param("process", processKey)
                .param("element", elementId)
                .query(RecordRows.of(AssignmentRule.class))
                .optional();
    }

    void save(AssignmentRule rule) {
        jdbc.sql(
                        """
                        merge into queue_rule r
                        using (values (cast(:process as varchar(255)), cast(:element as varchar(255))))
                              v (process_key, element_id)
                           on r.process_key = v.process_key and r.element_id = v.element_id
                        when matched then update set active = :active, skill = :skill, most_open = :most,
                                                     take_back_hours = :hours
                        when not matched then insert
                            (process_key, element_id, active, skill, most_open, take_back_hours)
                            values (v.process_key, v.element_id, :active, :skill, :most, :hours)
                        """)
                .param("process", rule.processKey())
                .param("element", rule.elementId())
                .param("active", rule.active())
                .param("skill", rule.skill())
                .param("most", rule.mostOpen())
                .param("hours", rule.takeBackHours())
                .update();
    }
}
