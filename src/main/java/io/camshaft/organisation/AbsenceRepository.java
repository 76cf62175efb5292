package io.camshaft.organisation;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Table of absences; both days included, cancelled ones left out. */
@Repository
class AbsenceRepository {

    private static final String SELECT =
            """
            select a.id, a.person_id, p.name as person_name, a.deputy_id, d.name as deputy_name,
                a.from_on, a.to_on, a.entered_by
            from absence a join person p on p.id = a.person_id join person d on d.id = a.deputy_id
            where a.cancelled_at is null
            """;

    private final JdbcClient jdbc;

    AbsenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Absence> find(long id) {
        return jdbc.sql(SELECT + " and a.id = :id")
                .param("id", id)
                .query(RecordRows.of(Absence.class))
                .optional();
    }

    /** Of the person as the absent one or the deputy, from the day on. */
    List<Absence> of(String personId, LocalDate day) {
        return jdbc.sql(
                        SELECT
                                + " and a.to_on >= :day and (a.person_id = :person or a.deputy_id = :person) order by a.from_on, a.id")
                .param("day", day)
                .param("person", personId)
                .query(RecordRows.of(Absence.class))
                .list();
    }

    /** Everybody's from the day on, the next ones first. */
    List<Absence> all(LocalDate day) {
        return jdbc.sql(SELECT + " and a.to_on >= :day order by a.from_on, a.id fetch first 500 rows only")
                .param("day", day)
                .query(RecordRows.of(Absence.class))
                .list();
    }

    boolean overlaps(String personId, LocalDate fromOn, LocalDate toOn) {
        return !jdbc.sql(SELECT + " and a.person_id = :person and a.from_on <= :toOn and a.to_on >= :fromOn")
                .param("person", personId)
                .param("fromOn", fromOn)
                .param("toOn", toOn)
                .query(RecordRows.of(Absence.class))
                .list()
                .isEmpty();
    }

    List<StandIn> standIns(LocalDate day) {
        return jdbc.sql(
                        """
                        select person_id, deputy_id from absence
                        where cancelled_at is null and from_on <= :day and to_on >= :day
                        """)
                .param("day", day)
                .query(RecordRows.of(StandIn.class))
                .list();
    }

    /** The active people for whom these stand in on the day. */
    List<String> absentFor(Collection<String> deputies, LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct a.person_id from absence a join person p on p.id = a.person_id
                        where a.cancelled_at is null and p.active and a.deputy_id in (:deputies)
                          and a.from_on <= :day and a.to_on >= :day
                        """)
                .param("deputies", deputies)
                .param("day", day)
                .query(String.class)
                .list();
    }

    /** Active people who stand in for these on the day. */
    List<String> deputiesOf(Collection<String> people, LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct a.deputy_id from absence a join person d on d.id = a.deputy_id
                        where a.cancelled_at is null and d.active and a.person_id in (:people)
                          and a.from_on <= :day and a.to_on >= :day
                        """)
                .param("people", people)
                .param("day", day)
                .query(String.class)
                .list();
    }

    long add(String personId, String deputyId, LocalDate fromOn, LocalDate toOn, String by, OffsetDateTime at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into absence (person_id, deputy_id, from_on, to_on, entered_by, entered_at)
                        values (:person, :deputy, :fromOn, :toOn, :enteredBy, :enteredAt)
                        """)
                .param("person", personId)
                .param("deputy", deputyId)
                .param("fromOn", fromOn)
                .param("toOn", toOn)
                .param("enteredBy", by)
                .param("enteredAt", at)
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    boolean cancel(long id, String by, OffsetDateTime at) {
        return jdbc.sql(
                                """
                                update absence set cancelled_by = :cancelledBy, cancelled_at = :cancelledAt
                                where id = :id and cancelled_at is null
                                """)
                        .param("cancelledBy", by)
                        .param("cancelledAt", at)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** An absent person and who stands in. */
    record StandIn(String personId, String deputyId) {}
}
