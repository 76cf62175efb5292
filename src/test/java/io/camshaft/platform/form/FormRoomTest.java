package io.camshaft.platform.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The application on an empty database with the review process of these tests, once for all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:forms;DB_CLOSE_ON_EXIT=FALSE",
            "management.server.port=0",
            "camunda.bpm.job-execution.enabled=false",
            "camshaft.locale=en"
        })
@Import(FormReviewSetting.class)
@interface FormRoomTest {}
