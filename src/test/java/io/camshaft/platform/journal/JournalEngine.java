package io.camshaft.platform.journal;

import io.camshaft.platform.form.Submission;
import java.time.Clock;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * A real engine with the journal and the delegates of the test models, and nothing else of the application. No stereotype: tests of
 * the whole application must not find it.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class
})
@Import({
    JournalPlugin.class,
    DatabaseSink.class,
    CaseLog.class,
    JournalRepository.class,
    CaseFileRepository.class,
    CaseJournal.class,
    SubmittedValues.class
})
public class JournalEngine {

    /** What the delegates of a test do; every test sets what it needs. */
    public static final class Script {
        public long size = 5;
        public boolean noRoom;
        public RuntimeException weighFails;

        public void reset() {
            size = 5;
            noRoom = false;
            weighFails = null;
        }
    }

    /** Bean that models ask for groups, like the organisation's. */
    public static final class Judges {

        public String groupFor(String grade) {
            return "judges." + grade;
        }

        public long hoursFor(String grade) {
            return grade.length();
        }
    }

    @Bean
    Clock clock() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return java.time.ZoneId.systemDefault();
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public java.time.Instant instant() {
                return ClockUtil.getCurrentTime().toInstant();
            }
        };
    }

    @Bean
    Script script() {
        return new Script();
    }

    @Bean
    Judges judges() {
        return new Judges();
    }

    @Bean
    PersonalFields personalFields() {
        return new DeclaredPersonalFields("classpath*:models/journal/*.form");
    }

    @Bean
    ActingFor actingFor() {
        return (person, group) -> person.equals("deputy") && group.startsWith("judges")
                ? java.util.Optional.of("absent.judge")
                : java.util.Optional.empty();
    }

    @Bean
    JavaDelegate weighDelegate(Script script) {
        return execution -> {
            if (execution.getProcessBusinessKey() == null) {
                execution.setProcessBusinessKey((String) execution.getVariable("givenNumber"));
            }
            execution.setVariable("size", script.size);
            execution.setVariable("urgent", true);
            if (script.weighFails != null) {
                throw script.weighFails;
            }
        };
    }

    @Bean
    JavaDelegate remindDelegate() {
        return execution -> execution.setVariable("reminded", true);
    }

    @Bean
    JavaDelegate fileDelegate(Script script) {
        return execution -> {
            if (script.noRoom) {
                throw new BpmnError("NO_ROOM");
            }
            execution.setVariable("shelf", "A1");
        };
    }

    @Bean
    TaskListener judgeCompletion() {
        return task -> task.getExecution()
                .setVariable("judgedWith", Submission.current().values().size());
    }

    /** What output mappings read as ${submitted.key}; they run for an interrupted task too, without a submission. */
    @Bean
    Map<String, Object> submitted() {
        return new AbstractMap<>() {
            @Override
            public Object get(Object key) {
                return Submission.maybeCurrent()
                        .map(form -> form.values().get(key))
                        .orElse(null);
            }

            @Override
            public Set<Entry<String, Object>> entrySet() {
                return Set.of();
            }
        };
    }
}
