package io.camshaft.organisation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class EngineMembershipRepositoryTest {

    abstract DataSource dataSource();

    @Test
    void membershipsAreRecordedAndForgotten() {
        DataSource dataSource = dataSource();
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/organisation")
                .load()
                .migrate();
        EngineMembershipRepository memberships = new EngineMembershipRepository(JdbcClient.create(dataSource));
        Membership group = new Membership("li.na", Membership.Kind.GROUP, "region-manager.NORTH");
        Membership tenant = new Membership("li.na", Membership.Kind.TENANT, "D1001");

        memberships.lock();
        memberships.add(List.of(group, tenant));
        assertThat(memberships.all()).containsExactlyInAnyOrder(group, tenant);

        memberships.remove(List.of(group));
        assertThat(memberships.all()).containsExactly(tenant);
    }
}
