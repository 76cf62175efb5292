package io.camshaft.platform.worklist;

import io.camshaft.support.OnPostgres;
import org.springframework.boot.test.context.SpringBootTest;

@OnPostgres
@SpringBootTest(
        classes = WorklistEngine.class,
        properties = {
            "spring.flyway.locations=classpath:db/migration/platform",
            "camunda.bpm.authorization.enabled=false",
            "camunda.bpm.job-execution.enabled=false"
        })
class WorklistPostgresTest extends WorklistContract {}
