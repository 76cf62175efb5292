package io.camshaft.organisation;

import static io.camshaft.organisation.OrganisationFixture.inactive;
import static io.camshaft.organisation.OrganisationFixture.person;
import static io.camshaft.organisation.OrganisationFixture.roles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.BusinessRefusal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class OrganisationTablesTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-09");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-13");

    private OrganisationFixture house;

    abstract DataSource dataSource() throws SQLException;

    @BeforeEach
    void people() throws SQLException {
        house = new OrganisationFixture(dataSource()).emptied().withPeople();
    }

    @Test
    void unitsAreFoundAsTheyWereEntered() {
        assertThat(house.organisation.unit("D1001"))
                .contains(new Unit("D1001", UnitKind.DEALER, "Tianjin", "NORTH", "天津", true));
        assertThat(house.organisation.unit("D9")).isEmpty();
        assertThat(house.organisation.units(UnitKind.DEALER))
                .extracting(Unit::code)
                .containsExactly("D1001", "D1002", "D2001");
        assertThat(house.organisation.regionOf("D2001").code()).isEqualTo("SOUTH");
        assertThatThrownBy(() -> house.organisation.regionOf("D9")).isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> house.organisation.regionOf("NORTH")).isInstanceOf(BusinessRefusal.class);
    }

    @Test
    void aUnitMovesToAnotherRegion() {
        house.admin.addUnit(new Unit("D1002", UnitKind.DEALER, "Beijing", "SOUTH", null, false));

        assertThat(house.organisation.visibilityOf("south.manager").dealerCodes())
                .containsExactlyInAnyOrder("D1002", "D2001");
        assertThat(house.organisation.unit("D1002").orElseThrow().active()).isFalse();
    }

    @Test
    void aUnitMustFitItsPlace() {
        assertRefused("organisation.unit.unknown", unit("D3", UnitKind.DEALER, "WEST"));
        assertRefused("organisation.unit.parentKind", unit("D3", UnitKind.DEALER, "HQ"));
        assertRefused("organisation.unit.kindChanged", unit("D1001", UnitKind.REGION, "HQ"));
        assertRefused("organisation.unit.secondHeadquarters", unit("HQ2", UnitKind.HEADQUARTERS, null));
        assertRefused("organisation.unit.parentMissing", unit("D3", UnitKind.DEALER, null));
        assertRefused("organisation.unit.code", unit("D-3", UnitKind.DEALER, "NORTH"));
    }

    @Test
    void groupsAreTheRoleAndTheRoleAtTheUnit() {
        assertThat(house.organisation.groupsOf("north.manager"))
                .containsExactlyInAnyOrder("region-manager", "region-manager.NORTH");
        assertThat(house.organisation.groupsOf("nobody")).isEmpty();
        assertThat(house.organisation.holds("hq.admin", Role.ADMINISTRATOR)).isTrue();
        assertThat(house.organisation.holds("hq.marketing", Role.ADMINISTRATOR)).isFalse();
        assertThat(ids(house.organisation.members("region-manager")))
                .containsExactlyInAnyOrder("north.manager", "south.manager");
        assertThat(ids(house.organisation.members("region-manager.SOUTH"))).containsExactly("south.manager");
        assertThat(house.organisation.members("camunda-admin")).isEmpty();
    }

    @Test
    void aDeputyHoldsTheRolesFromTheFirstDayToTheLast() {
        house.admin.enterAbsence(
                "north.manager", "north.second", LocalDate.parse("2026-03-11"), FRIDAY, "north.manager");

        house.clock.set("2026-03-10T23:59:59+08:00");
        assertThat(house.organisation.groupsOf("north.second")).isEmpty();
        house.clock.set("2026-03-11T00:00+08:00");
        assertThat(house.organisation.groupsOf("north.second")).contains("region-manager.NORTH");
        house.clock.set("2026-03-13T23:59:59+08:00");
        assertThat(house.organisation.groupsOf("north.second")).contains("region-manager.NORTH");
        house.clock.set("2026-03-14T00:00+08:00");
        assertThat(house.organisation.groupsOf("north.second")).isEmpty();
    }

    @Test
    void aDeputyIsKnownAsOne() {
        house.admin.enterAbsence("north.manager", "south.manager", MONDAY, FRIDAY, "north.manager");

        assertThat(house.organisation.actsFor("south.manager", "region-manager.NORTH"))
                .contains("north.manager");
        assertThat(house.organisation.actsFor("south.manager", "region-manager.SOUTH"))
                .isEmpty();
        assertThat(house.organisation.actsFor("south.manager", "region-manager"))
                .isEmpty();
        assertThat(ids(house.organisation.holders(Role.REGION_MANAGER, "NORTH")))
                .containsExactly("north.manager", "south.manager");
        assertThat(house.organisation.visibilityOf("south.manager").dealerCodes())
                .containsExactlyInAnyOrder("D1001", "D1002", "D2001");
    }

    @Test
    void aDeputyWhoIsAwayTooIsRepresentedByTheirOwn() {
        house.admin.enterAbsence("north.manager", "north.second", MONDAY, FRIDAY, "north.manager");
        house.admin.enterAbsence("north.second", "south.manager", MONDAY, FRIDAY, "north.second");

        assertThat(house.organisation.groupsOf("south.manager")).contains("region-manager.NORTH");
        assertThat(ids(house.organisation.members("region-manager.NORTH"))).contains("south.manager");
        assertThat(house.planner.today().groups().get("south.manager")).contains("region-manager.NORTH");

        house.admin.addPerson(inactive("north.second", "NORTH"), Set.of());
        assertThat(house.organisation.groupsOf("south.manager")).doesNotContain("region-manager.NORTH");
        assertThat(ids(house.organisation.members("region-manager.NORTH"))).doesNotContain("south.manager");
        assertThat(house.planner.today().groups().get("south.manager")).doesNotContain("region-manager.NORTH");
    }

    @Test
    void aCancelledAbsenceEndsAtOnce() {
        long id = house.admin.enterAbsence("north.manager", "north.second", MONDAY, FRIDAY, "north.manager");
        assertThat(house.absences.of("north.second")).extracting(Absence::id).containsExactly(id);
        assertThat(house.absences.all()).extracting(Absence::deputyName).containsExactly("Name of north.second");

        house.admin.cancelAbsence(id, "hq.admin");

        assertThat(house.organisation.groupsOf("north.second")).isEmpty();
        assertThat(house.absences.find(id)).isEmpty();
        assertThatThrownBy(() -> house.admin.cancelAbsence(id, "hq.admin")).hasMessage("organisation.absence.unknown");
    }

    @Test
    void anAbsenceMustMakeSense() {
        house.admin.enterAbsence("north.manager", "north.second", MONDAY, FRIDAY, "north.manager");

        assertAbsenceRefused("organisation.absence.days", "hq.admin", "hq.marketing", FRIDAY, MONDAY);
        assertAbsenceRefused("organisation.absence.past", "hq.admin", "hq.marketing", MONDAY.minusDays(7), MONDAY);
        assertAbsenceRefused("organisation.absence.self", "hq.admin", "hq.admin", MONDAY, FRIDAY);
        assertAbsenceRefused("organisation.absence.overlap", "north.manager", "hq.admin", FRIDAY, FRIDAY.plusDays(1));
        assertAbsenceRefused("organisation.absence.deputyAway", "south.manager", "north.manager", FRIDAY, FRIDAY);
        assertAbsenceRefused("organisation.absence.otherDealer", "north.second", "d1001.manager", FRIDAY, FRIDAY);
        assertAbsenceRefused("organisation.absence.otherDealer", "d1002.marketing", "d1001.manager", FRIDAY, FRIDAY);
        assertAbsenceRefused("organisation.absence.tooLong", "hq.admin", "hq.marketing", MONDAY, FRIDAY.plusYears(3));
        assertAbsenceRefused("organisation.person.unknown", "hq.admin", "nobody", MONDAY, FRIDAY);
    }

    @Test
    void everybodySeesTheirOwnDealersOnly() {
        assertThat(house.organisation.visibilityOf("d1001.marketing"))
                .isEqualTo(new Visibility(false, Set.of("D1001")));
        assertThat(house.organisation.visibilityOf("north.manager").dealerCodes())
                .containsExactlyInAnyOrder("D1001", "D1002");
        assertThat(house.organisation.visibilityOf("hq.marketing").everything()).isTrue();
        assertThat(house.organisation.visibilityOf("nobody")).isEqualTo(new Visibility(false, Set.of()));
    }

    @Test
    void somebodyInactiveHoldsAndSeesNothing() {
        house.admin.enterAbsence("north.manager", "north.second", MONDAY, FRIDAY, "north.manager");
        house.admin.addPerson(inactive("north.manager", "NORTH"), roles("NORTH", Role.REGION_MANAGER));

        assertThat(house.organisation.groupsOf("north.manager")).isEmpty();
        assertThat(house.organisation.groupsOf("north.second")).isEmpty();
        assertThat(house.organisation.visibilityOf("north.manager")).isEqualTo(new Visibility(false, Set.of()));
        assertThat(house.organisation.holders(Role.REGION_MANAGER, "NORTH")).isEmpty();
    }

    @Test
    void rolesNotNamedEndAndOldOnesStayAsARecord() {
        house.clock.set("2026-03-20T10:00+08:00");
        house.admin.addPerson(person("north.manager", "NORTH"), Set.of());
        assertThat(house.organisation.groupsOf("north.manager")).isEmpty();

        house.clock.set("2026-03-19T10:00+08:00");
        assertThat(house.organisation.groupsOf("north.manager")).contains("region-manager");

        house.clock.set("2026-03-20T10:00+08:00");
        house.add("north.manager", "NORTH", Role.REGION_MANAGER);
        house.add("north.manager", "NORTH");
        house.add("north.manager", "NORTH", Role.REGION_MANAGER);
        assertThat(house.organisation.groupsOf("north.manager")).contains("region-manager");
    }

    @Test
    void rolesMustFitUnitAndCompany() {
        assertThatThrownBy(() -> house.add("x", "NORTH", Role.HQ_APPROVER))
                .hasMessageStartingWith("organisation.role.wrongKind");
        assertThatThrownBy(() ->
                        house.admin.addPerson(person("x", "D1001"), Set.of(new RoleAt(Role.REGION_MANAGER, "NORTH"))))
                .hasMessageStartingWith("organisation.role.notForDealer");
        assertThat(house.organisation.person("x")).isEmpty();
    }

    @Test
    void deputiesAreFoundOnThisSideOfTheWall() {
        assertThat(ids(house.absences.deputiesFor("d1001.marketing", "D1001"))).containsExactly("d1001.manager");
        assertThat(ids(house.absences.deputiesFor("d1001.marketing", "name")))
                .containsExactly(
                        "d1001.manager", "hq.admin", "hq.approver", "hq.marketing", "north.manager", "north.second");
        assertThat(ids(house.absences.deputiesFor("north.manager", "manager"))).containsExactly("south.manager");
        assertThat(house.absences.deputiesFor("north.manager", "%")).isEmpty();
        assertThat(house.absences.deputiesFor("north.manager", " ")).isEmpty();
    }

    @Test
    void thePlanForTheEngineHasTenantsOfOnesDealers() {
        house.admin.enterAbsence("north.manager", "south.manager", MONDAY, FRIDAY, "north.manager");
        house.admin.addPerson(
                person("d1001.marketing", "D1001"),
                Set.of(new RoleAt(Role.DEALER_MARKETING, "D1001"), new RoleAt(Role.DEALER_MARKETING, "D1002")));

        IdentityPlan plan = house.planner.today();

        assertThat(plan.tenants().get("d1001.manager")).containsExactly("D1001");
        assertThat(plan.tenants().get("d1001.marketing")).containsExactlyInAnyOrder("D1001", "D1002");
        assertThat(plan.tenants().get("north.second")).containsExactlyInAnyOrder("D1001", "D1002");
        assertThat(plan.tenants().get("south.manager")).containsExactlyInAnyOrder("D1001", "D1002", "D2001");
        assertThat(plan.tenants().get("hq.marketing")).isEmpty();
        assertThat(plan.groups().get("hq.marketing")).containsExactlyInAnyOrder("hq-marketing", "hq-marketing.HQ");
    }

    @Test
    void theCalendarOfChinaIn2026IsThere() {
        OffsetDateTime beforeSpringFestival = OffsetDateTime.parse("2026-02-14T17:00+08:00");

        assertThat(house.workingTime.isWorkingDay(beforeSpringFestival.toLocalDate()))
                .isTrue();
        assertThat(house.workingTime.plusDays(beforeSpringFestival, 1))
                .isEqualTo(OffsetDateTime.parse("2026-02-24T17:00+08:00"));
        assertThat(house.workingTime.plus(beforeSpringFestival, Duration.ofHours(2)))
                .isEqualTo(OffsetDateTime.parse("2026-02-24T10:00+08:00"));
        assertThat(house.workingTime.minus(OffsetDateTime.parse("2026-02-24T10:00+08:00"), Duration.ofHours(2)))
                .isEqualTo(beforeSpringFestival);
        assertThat(house.workingTime.between(beforeSpringFestival, OffsetDateTime.parse("2026-02-24T10:00+08:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(house.calendars.days().stream()
                        .filter(day -> day.kind() == CalendarDay.Kind.HOLIDAY)
                        .count())
                .isEqualTo(33);
    }

    @Test
    void aChangedCalendarCountsAtOnce() {
        LocalDate day = LocalDate.parse("2026-03-16");
        assertThat(house.workingTime.isWorkingDay(day)).isTrue();

        house.calendars.save(List.of(new CalendarDay(day, CalendarDay.Kind.HOLIDAY, "厂休")));
        assertThat(house.workingTime.isWorkingDay(day)).isFalse();

        house.calendars.save(List.of(new CalendarDay(day, CalendarDay.Kind.WORKDAY, "")));
        assertThat(house.workingTime.isWorkingDay(day)).isTrue();
    }

    @Test
    void whatIsExportedCanBeImportedAgain() {
        String units = house.exports.units();
        String people = house.exports.people();

        assertThat(OrganisationImportTest.unitsOf(house, units).accepted()).isEqualTo(6);
        assertThat(OrganisationImportTest.peopleOf(house, people).accepted()).isEqualTo(10);
        assertThat(OrganisationImportTest.calendarOf(house, house.exports.calendar())
                        .refused())
                .isEmpty();
        assertThat(house.exports.units()).isEqualTo(units);
        assertThat(house.exports.people()).isEqualTo(people);
    }

    @Test
    void thePageShowsAUnitItsPeopleAndWhatIsBelow() {
        OrganisationChart.Page page = house.chart.page("NORTH").orElseThrow();

        assertThat(page.above()).extracting(Unit::code).containsExactly("HQ");
        assertThat(page.below()).extracting(below -> below.unit().code()).containsExactly("D1001", "D1002");
        assertThat(page.below().get(0).people()).isEqualTo(2);
        assertThat(page.people())
                .extracting(member -> member.person().id())
                .containsExactly("north.manager", "north.second");
        assertThat(page.people().get(0).roles()).containsExactly(new RoleAt(Role.REGION_MANAGER, "NORTH"));
        assertThat(house.chart.page("HQ").orElseThrow().below().get(0).people()).isEqualTo(2);
        assertThat(house.chart.page("D9")).isEmpty();
        assertThat(house.chart.page(null).orElseThrow().unit().code()).isEqualTo("HQ");
    }

    private void assertRefused(String key, Unit unit) {
        assertThatThrownBy(() -> house.admin.addUnit(unit)).hasMessageStartingWith(key);
    }

    private void assertAbsenceRefused(String key, String person, String deputy, LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> house.admin.enterAbsence(person, deputy, from, to, person))
                .hasMessageStartingWith(key);
    }

    private static Unit unit(String code, UnitKind kind, String parent) {
        return new Unit(code, kind, "Name", parent, null, true);
    }

    private static List<String> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }
}
