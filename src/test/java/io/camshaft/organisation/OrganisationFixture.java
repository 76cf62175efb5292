package io.camshaft.organisation;

import io.camshaft.platform.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** The organisation's services over a database, without engine: two regions, three dealers and their people on 2026-03-10. */
final class OrganisationFixture {

    final MovableClock clock = new MovableClock("2026-03-10T10:00+08:00");
    final CountingIdentities identities = new CountingIdentities();
    final JdbcClient jdbc;
    final UnitRepository units;
    final PersonRepository people;
    final CalendarRepository calendars;
    final TabledWorkingTime workingTime;
    final OrganisationDirectory organisation;
    final OrganisationDesk admin;
    final AbsenceDesk absences;
    final IdentityPlanner planner;
    final OrganisationImport imports;
    final OrganisationExport exports;
    final OrganisationChart chart;
    final Roles roles;

    OrganisationFixture(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/organisation")
                .load()
                .migrate();
        jdbc = JdbcClient.create(dataSource);
        units = new UnitRepository(jdbc);
        people = new PersonRepository(jdbc);
        calendars = new CalendarRepository(jdbc);
        PersonRoleRepository held = new PersonRoleRepository(jdbc);
        AbsenceRepository away = new AbsenceRepository(jdbc);
        workingTime = new TabledWorkingTime(calendars, clock);
        StandIns standIns = new StandIns(away);
        organisation = new OrganisationDirectory(units, people, held, standIns, workingTime);
        absences = new AbsenceDesk(away, people, units, identities, workingTime, clock);
        admin = new OrganisationDesk(units, people, held, absences, identities, workingTime);
        planner = new IdentityPlanner(units, people, held, away, workingTime);
        imports = new OrganisationImport(admin, units, calendars, (calendar, change) -> change.run(), texts());
        exports = new OrganisationExport(units, people, held, calendars, workingTime);
        chart = new OrganisationChart(units, people, held, workingTime);
        roles = new Roles(organisation);
    }

    /** For tests that share a database: everything but the calendar goes. */
    OrganisationFixture emptied() {
        for (String table : List.of("absence", "person_role", "person")) {
            jdbc.sql("delete from " + table).update();
        }
        for (UnitKind kind : List.of(UnitKind.DEALER, UnitKind.REGION, UnitKind.HEADQUARTERS)) {
            jdbc.sql("delete from unit where kind = :kind")
                    .param("kind", kind.name())
                    .update();
        }
        return this;
    }

    static DataSource h2() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    /** HQ over NORTH and SOUTH; D1001 and D1002 in NORTH, D2001 in SOUTH; somebody in every role. */
    OrganisationFixture withPeople() {
        admin.addUnit(new Unit("HQ", UnitKind.HEADQUARTERS, "总部", null, "上海", true));
        admin.addUnit(new Unit("NORTH", UnitKind.REGION, "North", "HQ", null, true));
        admin.addUnit(new Unit("SOUTH", UnitKind.REGION, "South", "HQ", null, true));
        admin.addUnit(new Unit("D1001", UnitKind.DEALER, "Tianjin", "NORTH", "天津", true));
        admin.addUnit(new Unit("D1002", UnitKind.DEALER, "Beijing", "NORTH", "北京", true));
        admin.addUnit(new Unit("D2001", UnitKind.DEALER, "Guangzhou", "SOUTH", "广州", true));
        add("hq.marketing", "HQ", Role.HQ_MARKETING);
        add("hq.approver", "HQ", Role.HQ_APPROVER);
        add("hq.admin", "HQ", Role.ADMINISTRATOR);
        add("north.manager", "NORTH", Role.REGION_MANAGER);
        add("north.second", "NORTH");
        add("south.manager", "SOUTH", Role.REGION_MANAGER);
        add("d1001.marketing", "D1001", Role.DEALER_MARKETING);
        add("d1001.manager", "D1001", Role.DEALER_MANAGER);
        add("d1002.marketing", "D1002", Role.DEALER_MARKETING);
        add("d2001.marketing", "D2001", Role.DEALER_MARKETING);
        return this;
    }

    void add(String id, String unit, Role... held) {
        admin.addPerson(person(id, unit), roles(unit, held));
    }

    static Set<RoleAt> roles(String unit, Role... held) {
        return Set.copyOf(
                Arrays.stream(held).map(role -> new RoleAt(role, unit)).toList());
    }

    static Person person(String id, String unit) {
        return new Person(id, "Name of " + id, id + "@example.com", null, unit, "en", true);
    }

    static Person inactive(String id, String unit) {
        return new Person(id, "Name of " + id, id + "@example.com", null, unit, "en", false);
    }

    static Texts texts() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            MockEnvironment environment = new MockEnvironment();
            environment.setProperty("camshaft.locale", "en");
            context.setEnvironment(environment);
            context.register(Texts.class);
            context.refresh();
            return context.getBean(Texts.class);
        }
    }

    /** Takes the engine's place. */
    static final class CountingIdentities implements EngineIdentities {

        int refreshed;

        @Override
        public void refresh() {
            refreshed++;
        }

        @Override
        public void refreshThoroughly() {
            refreshed++;
        }

        @Override
        public void setPassword(String personId, String password) {}

        @Override
        public boolean isEngineAdministrator(String userId) {
            return "admin".equals(userId);
        }
    }
}
