package io.camshaft.messaging;

import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.protection.Protection;
import io.camshaft.platform.protection.TestKeys;
import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * The messaging module on a real engine, without the other modules. Not a @Configuration, so that the application's own scan
 * passes it by.
 */
@EnableAutoConfiguration
@ConfigurationPropertiesScan
@ComponentScan(
        basePackageClasses = Outbox.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
@Import(Texts.class)
class MessagingTestApplication {

    @Bean
    People organisation() {
        return new People();
    }

    /** Knows no case unless a test says so. */
    @Bean
    CaseJournal journal() {
        return Mockito.mock(CaseJournal.class);
    }

    @Bean
    Protection protection() {
        return TestKeys.protection();
    }

    @Bean
    ReadLetters readLetters() {
        return new ReadLetters();
    }

    /** Follows the engine's clock, as the application's own does. */
    @Bean
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Asia/Shanghai");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return ClockUtil.getCurrentTime().toInstant();
            }
        };
    }

    /** Tells Li Wei about the case of the process. */
    @Bean
    JavaDelegate tellDelegate(Outbox outbox) {
        return execution -> outbox.tell(Notices.decided(execution.getProcessBusinessKey(), "li.wei"));
    }

    @Bean
    JavaDelegate failingDelegate() {
        return execution -> {
            throw new IllegalStateException("the next step failed");
        };
    }

    /** Pages are rendered in a test of their own; here only what controllers answer matters. */
    @Bean
    ViewResolver namedViews() {
        return new NamedViews();
    }

    private static final class NamedViews implements ViewResolver, org.springframework.core.Ordered {

        @Override
        public View resolveViewName(String name, java.util.Locale locale) {
            View blank = (model, request, response) -> response.setStatus(response.getStatus());
            return name.startsWith("messaging/") ? blank : null;
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
