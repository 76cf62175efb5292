package io.camshaft.platform.web;

import io.camshaft.platform.text.Texts;
import java.time.Clock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.freemarker.FreeMarkerVariablesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.view.freemarker.FreeMarkerViewResolver;

/** Gives templates their functions and pages their frame. */
@Configuration(proxyBeanMethods = false)
class PageSettings {

    @Bean
    FreeMarkerVariablesCustomizer templateFunctions(Texts texts, Clock clock) {
        return variables -> variables.putAll(new TemplateFunctions(texts, clock).all());
    }

    @Bean
    static BeanPostProcessor pagesHaveTheFrame() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof FreeMarkerViewResolver resolver) {
                    resolver.setViewClass(PageView.class);
                }
                return bean;
            }
        };
    }

    @Bean
    NavigationEntry casesEntry() {
        return NavigationEntry.of("/cases", "platform.nav.cases", 10);
    }

    @Bean
    NavigationEntry tasksEntry() {
        return NavigationEntry.of("/camunda/app/tasklist/", "platform.nav.tasks", 20);
    }

    @Bean
    NavigationEntry messagesEntry() {
        return NavigationEntry.of("/outbox", "platform.nav.messages", 30);
    }
}
