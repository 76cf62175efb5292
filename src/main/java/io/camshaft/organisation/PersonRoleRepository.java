package io.camshaft.organisation;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table of the roles people hold at units, with the days on which they hold them. */
@Repository
class PersonRoleRepository {

    private final JdbcClient jdbc;

    PersonRoleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Own roles of the active ones among these people on the day. */
    List<Held> heldBy(Collection<String> personIds, LocalDate day) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select r.person_id, r.role_id, r.unit_code
                        from person_role r join person p on p.id = r.person_id
                        where p.active and r.person_id in (:people)
                          and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
                        order by r.person_id, r.role_id, r.unit_code
                        """)
                .param("people", personIds)
                .param("day", day)
                .query(RecordRows.of(Held.class))
                .list();
    }

    /** Everybody's own roles on the day, active people only. */
    List<Held> all(LocalDate day) {
        return jdbc.sql(
                        """
                        select r.person_id, r.role_id, r.unit_code
                        from person_role r join person p on p.id = r.person_id
                        where p.active and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
                        """)
                .param("day", day)
                .query(RecordRows.of(Held.class))
                .list();
    }

    /** Own roles of these people on the day, whether they are active or not. */
    List<Held> entered(Collection<String> personIds, LocalDate day) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select person_id, role_id, unit_code from person_role
                        where person_id in (:people) and valid_from <= :day and (valid_to is null or valid_to >= :day)
                        """)
                .param("people", personIds)
                .param("day", day)
                .query(RecordRows.of(Held.class))
                .list();
    }

    /** Everybody's own roles on the day, those of inactive people too. */
    List<Held> entered(LocalDate day) {
        return jdbc.sql(
                        """
                        select person_id, role_id, unit_code from person_role
                        where valid_from <= :day and (valid_to is null or valid_to >= :day)
                        order by person_id, role_id, unit_code
                        """)
                .param("day", day)
                .query(RecordRows.of(Held.class))
                .list();
    }

    /** Makes the roles those the person holds from the day on. */
    void replace(String personId, Set<RoleAt> held, Set<RoleAt> roles, LocalDate day) {
        held.stream().filter(role -> !roles.contains(role)).forEach(role -> finish(personId, role, day));
        roles.stream().filter(role -> !held.contains(role)).forEach(role -> begin(personId, role, day));
    }

    List<String> holdersAnywhere(Role role, LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct r.person_id from person_role r join person p on p.id = r.person_id
                        where p.active and r.role_id = :role
                          and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
                        """)
                .param("role", role.id())
                .param("day", day)
                .query(String.class)
                .list();
    }

    /** Ids of active people who hold the role at the unit on the day as their own. */
    List<String> holders(RoleAt role, LocalDate day) {
        return jdbc.sql(
                        """
                        select r.person_id from person_role r join person p on p.id = r.person_id
                        where p.active and r.role_id = :role and r.unit_code = :unit
                          and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
                        """)
                .param("role", role.role().id())
                .param("unit", role.unitCode())
                .param("day", day)
                .query(String.class)
                .list();
    }

    private void begin(String personId, RoleAt role, LocalDate day) {
        jdbc.sql(
                        """
                        insert into person_role (person_id, role_id, unit_code, valid_from)
                        values (:person, :role, :unit, :day)
                        """)
                .param("person", personId)
                .param("role", role.role().id())
                .param("unit", role.unitCode())
                .param("day", day)
                .update();
    }

    /** Yesterday was the last day; a role that began today was never held. */
    private void finish(String personId, RoleAt role, LocalDate day) {
        int removed = jdbc.sql(
                        """
                        delete from person_role where person_id = :person and role_id = :role and unit_code = :unit
                          and valid_from = :day
                        """)
                .param("person", personId)
                .param("role", role.role().id())
                .param("unit", role.unitCode())
                .param("day", day)
                .update();
        if (removed == 0) {
            jdbc.sql(
                            """
                            update person_role set valid_to = :lastDay
                            where person_id = :person and role_id = :role and unit_code = :unit
                              and valid_from < :day and (valid_to is null or valid_to >= :day)
                            """)
                    .param("lastDay", day.minusDays(1))
                    .param("person", personId)
                    .param("role", role.role().id())
                    .param("unit", role.unitCode())
                    .param("day", day)
                    .update();
        }
    }

    /** A row: who holds which role where. */
    record Held(String personId, String roleId, String unitCode) {

        RoleAt roleAt() {
            return new RoleAt(Role.ofId(roleId), unitCode);
        }

        /** Whether the group is that of the role at its unit, or that of the role anywhere. */
        boolean isOf(String groupId) {
            return roleAt().group().equals(groupId) || roleId.equals(groupId);
        }
    }
}
