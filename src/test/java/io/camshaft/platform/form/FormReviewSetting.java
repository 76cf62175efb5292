package io.camshaft.platform.form;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.bpm.ProcessVariable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.OncePerRequestFilter;

/** A module as the review process needs one: facts, listeners and delegates that write down what they read. */
@TestConfiguration(proxyBeanMethods = false)
class FormReviewSetting {

    static final String PASSWORD = "Review-Test-1";

    /** What listeners and delegates read, oldest first: "who: values". */
    static final List<String> READ = new CopyOnWriteArrayList<>();

    @Bean
    FormFacts formReviewFacts() {
        return FormFacts.of(
                "form-review",
                no -> Map.of(
                        "dealer",
                        "Dealer of " + no,
                        "budgetLeft",
                        new BigDecimal("1200.50"),
                        "plans",
                        List.of(Map.of("name", "spring-fact"), Map.of("name", "autumn-fact"))));
    }

    @Bean
    ExecutionListener formReviewStart() {
        return execution -> {
            READ.add("start: "
                    + Submission.maybeCurrent().map(Submission::values).orElse(null));
            execution.setProcessBusinessKey("TST-" + UUID.randomUUID());
        };
    }

    @Bean
    TaskListener formReviewCompletion(ObjectProvider<ProcessEngine> engine) {
        return task -> {
            String reason = Submission.maybeCurrent()
                    .map(submission -> submission.text("rejectReason"))
                    .orElse("");
            if ("somebody else is faster".equals(reason)) {
                endedBySomebodyElse(engine.getObject(), task.getProcessInstanceId());
                ProcessVariable.text("reviewOutcome").in(task);
            }
            READ.add("listener: "
                    + Submission.maybeCurrent().map(Submission::values).orElse(null));
            if ("not in the plan".equals(reason)) {
                throw new BusinessRefusal("platform.form.max", "Plans", 2);
            }
        };
    }

    /** In a transaction of its own that is over before this one goes on. */
    private static void endedBySomebodyElse(ProcessEngine engine, String instance) {
        CompletableFuture.runAsync(() -> engine.getRuntimeService().deleteProcessInstance(instance, "withdrawn"))
                .join();
    }

    @Bean
    JavaDelegate formReviewRecord() {
        return execution -> READ.add(
                "delegate: " + Submission.maybeCurrent().map(Submission::values).orElse(null));
    }

    /** Our own code inside a person's transaction: completes tasks and starts a process, both of which have forms. */
    @Bean
    JavaDelegate formReviewFollowUp(ObjectProvider<ProcessEngine> engine) {
        return execution -> {
            TaskService tasks = engine.getObject().getTaskService();
            tasks.createTaskQuery()
                    .taskDefinitionKey("Task_FollowUp")
                    .list()
                    .forEach(task -> tasks.complete(task.getId()));
            engine.getObject().getRuntimeService().startProcessInstanceByKey("formFollowUp");
            READ.add("follow-up: done");
        };
    }

    @Bean
    @Order(-100)
    SecurityFilterChain engineRestOfFormTests(HttpSecurity http) throws Exception {
        return http.securityMatcher(request -> request.getRequestURI().startsWith("/engine-rest/"))
                .csrf(csrf -> csrf.disable())
                .httpBasic(Customizer.withDefaults())
                .userDetailsService(new InMemoryUserDetailsManager(user("region"), user("dealer"), user("stranger")))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    private static org.springframework.security.core.userdetails.UserDetails user(String name) {
        return User.withUsername(name)
                .password("{noop}" + PASSWORD)
                .roles("USER")
                .build();
    }

    /** The person at the keyboard is the engine's caller. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> engineCallerOfFormTests(IdentityService identity) {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                identity.setAuthentication(request.getRemoteUser(), List.of());
                try {
                    chain.doFilter(request, response);
                } finally {
                    identity.clearAuthentication();
                }
            }
        });
        filter.addUrlPatterns("/engine-rest/*");
        return filter;
    }
}
