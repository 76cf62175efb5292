package io.camshaft.messaging;

import io.camshaft.support.Postgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@MessagingTest
class MailDeliveryPostgresTest extends MailDeliveryContract {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        String url = Postgres.freshUrl();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "");
        // At the end of the run the server may be gone before the engine says good-bye to it.
        registry.add("spring.datasource.hikari.connection-timeout", () -> "3000");
    }
}
