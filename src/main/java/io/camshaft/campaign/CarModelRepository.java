package io.camshaft.campaign;

import io.camshaft.platform.jdbc.RecordRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue of car models. */
@Repository
class CarModelRepository {

    private final JdbcClient jdbc;

    CarModelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CarModel> all() {
        return jdbc.sql("select code, name from car_model where active order by name")
                .query(RecordRows.of(CarModel.class))
                .list();
    }

    void add(CarModel model) {
        jdbc.sql(
                        """
                        merge into car_model m using (values (cast(:code as varchar(20)), cast(:name as varchar(80)))) v (code, name)
                        on m.code = v.code
                        when matched then update set name = v.name, active = true
                        when not matched then insert (code, name, active) values (v.code, v.name, true)
                        """)
                .param("code", model.code())
                .param("name", model.name())
                .update();
    }
}
