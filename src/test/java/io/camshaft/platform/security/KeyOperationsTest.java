package io.camshaft.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyOperationsTest extends RunningApplication {

    @Test
    void keysAreRotatedOnTheManagementPortOnly() {
        Browser operator = new Browser(managementPort);

        assertThat(operator.get("/actuator/protectionKeys").body())
                .contains("\"generation\":1", "\"current\":true", "message_outbox")
                .doesNotContain("value", "sealing", "indexing");
        assertThat(browser().get("/actuator/protectionKeys").statusCode()).isIn(302, 404);
    }
}
