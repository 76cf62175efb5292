package io.camshaft.customer;

import io.camshaft.customer.NewCustomer.NewChannel;
import io.camshaft.messaging.Outbox;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.text.Texts;
import io.camshaft.support.StatementCount;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The module's services over a database, with the real decision tables, without engine and pages. Today is 2026-06-15. */
final class CustomerHouse implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.parse("2026-06-15");

    final MadeUpProtection protection = new MadeUpProtection();
    final CustomerTables tables = new CustomerTables();
    final Staff staff = new Staff();
    final TurnedClock clock = new TurnedClock(OffsetDateTime.parse("2026-06-15T10:00+08:00"));
    final StatementCount statements = new StatementCount();
    final List<CustomerErased> forgotten = new ArrayList<>();
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    private final DataSource database;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    CustomerHouse(DataSource database) {
        this(database, LossDefinition.ONE_YEAR);
    }

    CustomerHouse(DataSource database, LossDefinition loss) {
        this.database = database;
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/customer", "classpath:db/migration/journal")
                .load()
                .migrate();
        DataSource counted = statements.counting(database);
        context.setEnvironment(new MockEnvironment().withProperty("camshaft.locale", "en"));
        context.registerBean(DataSource.class, () -> counted);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(counted));
        context.registerBean(NamedParameterJdbcOperations.class, () -> new NamedParameterJdbcTemplate(counted));
        context.registerBean(JdbcOperations.class, () -> new JdbcTemplate(counted));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(MadeUpProtection.class, () -> protection);
        context.registerBean(CustomerTables.class, () -> tables);
        context.registerBean(Staff.class, () -> staff);
        // Nobody writes letters here.
        context.registerBean(Outbox.class, () -> org.mockito.Mockito.mock(Outbox.class));
        context.registerBean(CustomerSettings.class, () -> new CustomerSettings(loss, 180));
        context.register(Texts.class, Transactions.class, CaseJournal.class);
        context.registerBean(Ears.class, () -> new Ears(forgotten));
        for (String repository : List.of("JournalRepository", "CaseFileRepository")) {
            context.register(named("io.camshaft.platform.journal." + repository));
        }
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(
                Pattern.compile("io\\.camshaft\\.customer\\.(process|web|exchange|matching)\\..*")));
        // What a test does not ask for is not made: processes and letters need more than this house has.
        scanner.getBeanDefinitionDefaults().setLazyInit(true);
        scanner.scan("io.camshaft.customer");
        context.refresh();
        jdbc = context.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    private static Class<?> named(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Customers customers() {
        return bean(Customers.class);
    }

    /** A person whom the dealer knows, with one mobile. */
    long person(String name, String mobile, String dealerCode) {
        return customers()
                .register(
                        new NewCustomer(
                                CustomerKind.PERSON,
                                name,
                                null,
                                mobile == null ? List.of() : List.of(new NewChannel(ChannelKind.MOBILE, mobile, true)),
                                "Tianjin",
                                dealerCode,
                                null,
                                "FORM"),
                        "bai.xue");
    }

    long organisation(String name) {
        return customers()
                .register(
                        new NewCustomer(
                                CustomerKind.ORGANISATION, name, null, List.of(), "Tianjin", "D1001", null, "FORM"),
                        "bai.xue");
    }

    long car(String vin, String plate) {
        return customers()
                .vehicle(
                        new NewVehicle(
                                vin, plate, "Borui", "2024", "white", Power.PETROL, null, null, null, null, null),
                        "bai.xue");
    }

    PurchaseFact bought(String no, long vehicleId, long customerId, LocalDate on) {
        return new PurchaseFact("DMS", no, vehicleId, customerId, "D1001", on, new java.math.BigDecimal("150000.00"));
    }

    VisitFact came(String no, long vehicleId, long customerId, LocalDate on) {
        return new VisitFact(
                "DMS",
                no,
                vehicleId,
                customerId,
                "D1001",
                on,
                VisitKind.ROUTINE,
                12000,
                new java.math.BigDecimal("800.00"));
    }

    /** A case in the journal, of the dealer or of headquarters, about the customer. */
    void aCase(String caseNo, String dealerCode, long customerId) {
        jdbc.sql(
                        """
                        insert into case_file
                            (case_no, process_key, process_instance_id, dealer_code, started_by, started_at, version)
                        values (?, 'complaintHandling', ?, ?, 'feng.yu', ?, 0)
                        """)
                .params(caseNo, "i-" + caseNo, dealerCode, OffsetDateTime.now(clock))
                .update();
        bean(CustomerCases.class).link(caseNo, customerId);
    }

    void ended(String caseNo) {
        jdbc.sql("update case_file set ended_at = ?, outcome = 'done' where case_no = ?")
                .params(OffsetDateTime.now(clock), caseNo)
                .update();
    }

    /** As the merge does it. */
    void merged(long absorbed, long kept) {
        jdbc.sql("update customer set merged_into = ? where id = ?")
                .params(kept, absorbed)
                .update();
    }

    long count(String sql, Object... arguments) {
        return jdbc.sql(sql).params(List.of(arguments)).query(Long.class).single();
    }

    String text(String sql, Object... arguments) {
        return jdbc.sql(sql).params(List.of(arguments)).query(String.class).single();
    }

    @Override
    public void close() {
        context.close();
        if (database instanceof JdbcConnectionPool pool) {
            pool.dispose();
        }
    }

    /** Hears what was erased. */
    record Ears(List<CustomerErased> heard) {

        @EventListener
        void on(CustomerErased erased) {
            heard.add(erased);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {

        @Bean
        PlatformTransactionManager transactionManager(DataSource database) {
            return new DataSourceTransactionManager(database);
        }
    }
}
