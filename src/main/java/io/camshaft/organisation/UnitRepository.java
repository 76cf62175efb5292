package io.camshaft.organisation;

import io.camshaft.platform.jdbc.RecordRows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table of units. */
@Repository
class UnitRepository {

    private final JdbcClient jdbc;

    UnitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Unit> find(String code) {
        return jdbc.sql("select code, kind, name, parent_code, city, active from unit where code = :code")
                .param("code", code)
                .query(RecordRows.of(Unit.class))
                .optional();
    }

    List<Unit> all() {
        return jdbc.sql("select code, kind, name, parent_code, city, active from unit order by code")
                .query(RecordRows.of(Unit.class))
                .list();
    }

    List<Unit> ofKind(UnitKind kind) {
        return jdbc.sql("select code, kind, name, parent_code, city, active from unit where kind = :kind order by code")
                .param("kind", kind.name())
                .query(RecordRows.of(Unit.class))
                .list();
    }

    List<Unit> below(String parentCode) {
        return jdbc.sql(
                        """
                        select code, kind, name, parent_code, city, active from unit
                        where parent_code = :parentCode order by code
                        """)
                .param("parentCode", parentCode)
                .query(RecordRows.of(Unit.class))
                .list();
    }

    Optional<Unit> above(String code) {
        return jdbc.sql(
                        """
                        select p.code, p.kind, p.name, p.parent_code, p.city, p.active
                        from unit u join unit p on p.code = u.parent_code where u.code = :code
                        """)
                .param("code", code)
                .query(RecordRows.of(Unit.class))
                .optional();
    }

    /** The dealers among these units and those of the regions among them. */
    Set<String> dealersOf(Collection<String> unitCodes) {
        if (unitCodes.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql(
                        """
                        select code from unit
                        where kind = 'DEALER' and (code in (:codes) or parent_code in (:codes))
                        """)
                .param("codes", unitCodes)
                .query(String.class)
                .set();
    }

    void save(Unit unit) {
        jdbc.sql(
                        """
                        merge into unit u
                        using (values (:code, :kind, :name, cast(:parentCode as varchar(20)), cast(:city as varchar(100)),
                            cast(:active as boolean))) s (code, kind, name, parent_code, city, active)
                        on (u.code = s.code)
                        when matched then update set
                            name = s.name, parent_code = s.parent_code, city = s.city, active = s.active
                        when not matched then insert (code, kind, name, parent_code, city, active)
                            values (s.code, s.kind, s.name, s.parent_code, s.city, s.active)
                        """)
                .param("code", unit.code())
                .param("kind", unit.kind().name())
                .param("name", unit.name())
                .param("parentCode", unit.parentCode())
                .param("city", unit.city())
                .param("active", unit.active())
                .update();
    }
}
