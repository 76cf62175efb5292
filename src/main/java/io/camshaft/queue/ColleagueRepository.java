package io.camshaft.queue;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables queue_person, queue_skill and queue_turn. */
@Repository
class ColleagueRepository {

    private final JdbcClient jdbc;

    ColleagueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of the people; who said nothing is absent here. */
    Map<String, Setting> settings(Collection<String> people) {
        Map<String, Setting> settings = new TreeMap<>();
        jdbc.sql("select person_id, present, weight from queue_person where person_id in (:people)")
                .param("people", people)
                .query(row -> {
                    settings.put(
                            row.getString("person_id"), new Setting(row.getBoolean("present"), row.getInt("weight")));
                });
        return settings;
    }

    void setPresent(String personId, boolean present, OffsetDateTime at) {
        save(personId, present, null, at);
    }

    void setWeight(String personId, int weight, OffsetDateTime at) {
        save(personId, null, weight, at);
    }

    private void save(String personId, Boolean present, Integer weight, OffsetDateTime at) {
        jdbc.sql(
                        """
                        merge into queue_person p
                        using (values (cast(:person as varchar(64)))) v (person_id) on p.person_id = v.person_id
                        when matched then update
                            set present = coalesce(cast(:present as boolean), p.present),
                                weight = coalesce(cast(:weight as integer), p.weight), changed_at = :at
                        when not matched then insert (person_id, present, weight, changed_at)
                            values (v.person_id, coalesce(cast(:present as boolean), true),
                                    coalesce(cast(:weight as integer), 1), :at)
                        """)
                .param("person", personId)
                .param("present", present)
                .param("weight", weight)
                .param("at", at)
                .update();
    }

    Map<String, Set<String>> skills(Collection<String> people) {
        Map<String, Set<String>> skills = new TreeMap<>();
        jdbc.sql("select person_id, skill from queue_skill where person_id in (:people)")
                .param("people", people)
                .query(row -> {
                    skills.computeIfAbsent(row.getString("person_id"), id -> new TreeSet<>())
                            .add(row.getString("skill"));
                });
        return skills;
    }

    void setSkills(String personId, Set<String> skills) {
        jdbc.sql("delete from queue_skill where person_id = :person")
                .param("person", personId)
                .update();
        skills.forEach(skill -> jdbc.sql("insert into queue_skill (person_id, skill) values (:person, :skill)")
                .param("person", personId)
                .param("skill", skill)
                .update());
    }

    Map<String, Long> turns(String processKey, String elementId) {
        Map<String, Long> turns = new TreeMap<>();
        jdbc.sql("select person_id, turn from queue_turn where process_key = :process and element_id = :element")
                .param("process", processKey)
                .param("element", elementId)
                .query(row -> {
                    turns.put(row.getString("person_id"), row.getLong("turn"));
                });
        return turns;
    }

    void setTurn(String processKey, String elementId, String personId, long turn) {
        jdbc.sql(
                        """
                        merge into queue_turn t
                        using (values (cast(:process as varchar(255)), cast(:element as varchar(255)),
                                       cast(:person as varchar(64))))
                              v (process_key, element_id, person_id)
                           on t.process_key = v.process_key and t.element_id = v.element_id
                              and t.person_id = v.person_id
                        when matched then update set turn = :turn
                        when not matched then insert (process_key, element_id, person_id, turn)
                            values (v.process_key, v.element_id, v.person_id, :turn)
                        """)
                .param("process", processKey)
                .param("element", elementId)
                .param("person", personId)
                .param("turn", turn)
                .update();
    }

    record Setting(boolean present, int weight) {}
}
