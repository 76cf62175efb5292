package io.camshaft.platform.worklist;

import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        classes = WorklistEngine.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:worklist;DB_CLOSE_DELAY=-1",
            "spring.flyway.locations=classpath:db/migration/platform",
            "camunda.bpm.authorization.enabled=false",
            "camunda.bpm.job-execution.enabled=false"
        })
class WorklistH2Test extends WorklistContract {}
