package io.camshaft.organisation;

import io.camshaft.platform.jdbc.RecordRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table of people. */
@Repository
class PersonRepository {

    private static final String COLUMNS = "p.id, p.name, p.email, p.mobile, p.unit_code, p.language, p.active";

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from person p where p.id = :id")
                .param("id", id)
                .query(RecordRows.of(Person.class))
                .optional();
    }

    List<Person> among(Collection<String> ids) {
        return RecordRows.among(
                jdbc.sql("select " + COLUMNS + " from person p where p.id in (:keys) order by p.id"),
                ids,
                Person.class);
    }

    List<Person> all() {
        return jdbc.sql("select " + COLUMNS + " from person p order by p.id")
                .query(RecordRows.of(Person.class))
                .list();
    }

    List<Person> activeAmong(Collection<String> ids) {
        return RecordRows.among(
                jdbc.sql("select " + COLUMNS + " from person p where p.active and p.id in (:keys) order by p.id"),
                ids,
                Person.class);
    }

    List<Person> ofUnit(String unitCode) {
        return jdbc.sql("select " + COLUMNS + " from person p where p.unit_code = :unitCode order by p.name, p.id")
                .param("unitCode", unitCode)
                .query(RecordRows.of(Person.class))
                .list();
    }

    /** How many active people work at each unit directly below. */
    Map<String, Long> countByUnitBelow(String parentCode) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select u.code, count(*) from unit u join person p on p.unit_code = u.code
                        where u.parent_code = :parentCode and p.active group by u.code
                        """)
                .param("parentCode", parentCode)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /**
     * Active people whose name or id contains the words, at most 20. Somebody of a dealer finds colleagues and people of the
     * region and headquarters, never another dealer's; the others find people of regions and headquarters.
     */
    List<Person> search(String words, Unit asker) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + """
                         from person p join unit u on u.code = p.unit_code
                        where p.active and (lower(p.name) like :pattern escape '!' or p.id like :pattern escape '!')
                          and (u.code = :unit or u.code = :region or u.kind = 'HEADQUARTERS'
                            or :above and u.kind = 'REGION')
                        order by case when u.code = :unit then 0 else 1 end, p.name, p.id
                        fetch first 20 rows only
                        """)
                .param("pattern", "%" + escaped(words.strip().toLowerCase(Locale.ROOT)) + "%")
                .param("unit", asker.code())
                .param("region", asker.kind() == UnitKind.DEALER ? asker.parentCode() : asker.code())
                .param("above", asker.kind() != UnitKind.DEALER)
                .query(RecordRows.of(Person.class))
                .list();
    }

    void save(Person person) {
        jdbc.sql(
                        """
                        merge into person p
                        using (values (:id, :name, :email, cast(:mobile as varchar(16)), :unitCode,
                            cast(:language as varchar(2)), cast(:active as boolean)))
                            s (id, name, email, mobile, unit_code, language, active)
                        on (p.id = s.id)
                        when matched then update set name = s.name, email = s.email, mobile = s.mobile,
                            unit_code = s.unit_code, language = s.language, active = s.active
                        when not matched then insert (id, name, email, mobile, unit_code, language, active)
                            values (s.id, s.name, s.email, s.mobile, s.unit_code, s.language, s.active)
                        """)
                .param("id", person.id())
                .param("name", person.name())
                .param("email", person.email())
                .param("mobile", person.mobile())
                .param("unitCode", person.unitCode())
                .param("language", person.language())
                .param("active", person.active())
                .update();
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
