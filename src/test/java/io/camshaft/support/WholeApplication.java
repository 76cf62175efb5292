package io.camshaft.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application on H2 in memory, without the job executor and without sweeps of the queue: time and jobs move
 * when the test says so. All tests with this
 * annotation share one context; a subclass with {@link OnPostgres} runs the same cases on PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:whole;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "spring.datasource.hikari.connection-timeout=3000",
            "camunda.bpm.job-execution.enabled=false",
            "camshaft.queue.sweep-after=P1D",
            "camshaft.locale=en",
            "camshaft.data=target/whole-application-${camshaft.fork:0}",
            "camshaft.admin.password=for-tests-only-7",
            "camshaft.security.password-iterations=1000"
        })
@AutoConfigureMockMvc
@Import({TestOrganisation.class, Desk.class, EngineTime.class, Rows.class, TakenFlows.class})
public @interface WholeApplication {}
