package io.camshaft.campaign;

import io.camshaft.CamshaftApplication;
import io.camshaft.campaign.AnnualPlan.PlanContent;
import io.camshaft.campaign.AnnualPlan.Target;
import io.camshaft.campaign.AnnualPlan.UnitBudget;
import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.protection.TestKeys;
import io.camshaft.support.StatementCount;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * The whole application on a database of the caller's choice, with headquarters, three regions and twelve dealers, an approved
 * plan and an open window. Job threads are off: time passes only where a test moves it.
 */
final class CampaignHouse implements AutoCloseable {

    static final int DEALERS = 12;
    private static final List<String> REGIONS = List.of("NORTH", "EAST", "SOUTH");

    private final ConfigurableApplicationContext application;
    private final LocalDate firstDay;

    private CampaignHouse(ConfigurableApplicationContext application) {
        this.application = application;
        this.firstDay = LocalDate.now(bean(Clock.class)).plusDays(20);
    }

    /** Statements that reach the database of the {@link #shared} house. */
    static final StatementCount STATEMENTS = new StatementCount();

    private static CampaignHouse shared;

    /** One house in memory for all tests of a run, with 100 000 CNY for each dealer; nobody closes it. */
    static synchronized CampaignHouse shared() {
        if (shared == null) {
            shared = on(
                    "jdbc:h2:mem:campaign;DB_CLOSE_DELAY=-1",
                    "camshaft",
                    BigDecimal.valueOf(100_000),
                    context -> context.getBeanFactory().addBeanPostProcessor(new CountedDatabase()));
        }
        return shared;
    }

    private static final class CountedDatabase implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource database ? STATEMENTS.counting(database) : bean;
        }
    }

    /**
     * @param budget of every dealer in every quarter, CNY; a region has that of all its dealers
     * @param extras beans beside the application's own
     */
    static CampaignHouse on(String url, String user, BigDecimal budget, Extras extras) {
        ApplicationContextInitializer<ConfigurableApplicationContext> beans = context -> {
            // The scan of the application sees the test classes too.
            context.getBeanFactory().registerSingleton("noTestClasses", new NoTestClasses());
            extras.register((GenericApplicationContext) context);
        };
        CampaignHouse house = new CampaignHouse(new SpringApplicationBuilder(CamshaftApplication.class)
                .initializers(beans)
                .logStartupInfo(false)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.hikari.connection-timeout=3000",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--camshaft.locale=en",
                        "--camshaft.protection.keys=" + TestKeys.setting(),
                        "--camshaft.admin.password=for-tests-only-7",
                        "--camshaft.security.password-iterations=1000"));
        house.moveIn();
        house.plan(budget);
        return house;
    }

    /** What a test adds to the application. */
    interface Extras {

        Extras NONE = context -> {};

        void register(GenericApplicationContext context);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** First day of the campaigns that are proposed here. */
    LocalDate firstDay() {
        return firstDay;
    }

    static String dealer(int number) {
        return "D%02d".formatted(number);
    }

    static String regionOf(int dealer) {
        return REGIONS.get(dealer % REGIONS.size());
    }

    static String marketingOf(int number) {
        return "dealer." + number;
    }

    static String managerOfRegionOf(int number) {
        return "region." + number % REGIONS.size();
    }

    private void moveIn() {
        List<Unit> units = new ArrayList<>();
        units.add(new Unit("HQ", UnitKind.HEADQUARTERS, "Headquarters", null, null, true));
        Map<Person, Set<RoleAt>> people = new LinkedHashMap<>();
        join(people, "sun.li", "HQ", Role.HQ_MARKETING);
        join(people, "qian.wei", "HQ", Role.HQ_APPROVER);
        for (int i = 0; i < REGIONS.size(); i++) {
            units.add(new Unit(REGIONS.get(i), UnitKind.REGION, REGIONS.get(i), "HQ", null, true));
            join(people, managerOfRegionOf(i), REGIONS.get(i), Role.REGION_MANAGER);
        }
        for (int i = 0; i < DEALERS; i++) {
            units.add(new Unit(dealer(i), UnitKind.DEALER, "Dealer " + i, regionOf(i), null, true));
            join(people, marketingOf(i), dealer(i), Role.DEALER_MARKETING);
        }
        bean(OrganisationAdmin.class).addUnits(units);
        bean(OrganisationAdmin.class).addPeople(people);
    }

    private static void join(Map<Person, Set<RoleAt>> people, String id, String unit, Role role) {
        people.put(
                new Person(id, id, id + "@camshaft.example", null, unit, null, true), Set.of(new RoleAt(role, unit)));
    }

    private void plan(BigDecimal budget) {
        CarModels carModels = bean(CarModels.class);
        carModels.add(new CarModel("C5", "Camellia 5"));
        carModels.add(new CarModel("C7E", "Camellia 7 E"));
        List<UnitBudget> budgets = new ArrayList<>();
        BigDecimal ofRegion = budget.multiply(BigDecimal.valueOf(DEALERS / REGIONS.size()));
        for (int quarter = 1; quarter <= 4; quarter++) {
            for (String region : REGIONS) {
                budgets.add(new UnitBudget(region, quarter, ofRegion));
            }
            for (int i = 0; i < DEALERS; i++) {
                budgets.add(new UnitBudget(dealer(i), quarter, budget));
            }
        }
        PlanContent content = new PlanContent(
                "Grow",
                budget.multiply(BigDecimal.valueOf(4L * DEALERS)),
                Set.of(CampaignType.STANDARDISED),
                Set.of("C5", "C7E"),
                budgets,
                List.of(new Target(CampaignType.STANDARDISED, Kpi.ATTENDANCE, BigDecimal.valueOf(100))));
        String planNo = bean(AnnualPlanWorkflow.class).handIn(firstDay.getYear(), content, "sun.li");
        new CampaignDesk(this).approvePlan(planNo, "qian.wei");
        for (int i = 0; i < DEALERS; i++) {
            bean(SubmissionWindows.class)
                    .grantException(
                            dealer(i),
                            YearMonth.from(firstDay),
                            firstDay.atStartOfDay()
                                    .atZone(bean(Clock.class).getZone())
                                    .toOffsetDateTime(),
                            "Open for tests",
                            "sun.li");
        }
    }

    @Override
    public void close() {
        application.close();
    }

    private static final class NoTestClasses extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getResource().toString().contains("test-classes");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoTestClasses;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
