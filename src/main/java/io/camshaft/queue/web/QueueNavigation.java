package io.camshaft.queue.web;

import io.camshaft.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queue in the navigation of every page: first, because the day begins there. */
@Configuration(proxyBeanMethods = false)
class QueueNavigation {

    @Bean
    NavigationEntry queueEntry() {
        return NavigationEntry.of("/queue", "queue.nav", 5);
    }
}
