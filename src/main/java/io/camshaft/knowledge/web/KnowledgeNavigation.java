package io.camshaft.knowledge.web;

import io.camshaft.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The knowledge base in the navigation, for everybody. */
@Configuration(proxyBeanMethods = false)
class KnowledgeNavigation {

    @Bean
    NavigationEntry knowledgeEntry() {
        return NavigationEntry.of("/knowledge", "knowledge.nav", 28);
    }
}
