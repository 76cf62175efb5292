package io.camshaft.platform.bpm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What an operator watches: open and overdue tasks by process, incidents, jobs that have given up. The engine brings no metrics of
 * this kind. Counted again only when the last count is older than {@code camshaft.metrics.counted-every}, however often and by however
 * many scrapers they are read.
 */
@Component
class EngineMeters implements MeterBinder {

    private final ProcessEngine engine;
    private final Clock clock;
    private final Duration countedEvery;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private Counts counts;
    private long countedAtNanos;

    EngineMeters(
            ProcessEngine engine, Clock clock, @Value("${camshaft.metrics.counted-every:15s}") Duration countedEvery) {
        this.engine = engine;
        this.clock = clock;
        this.countedEvery = countedEvery;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "camshaft.incidents", "Incidents open in the engine", Counts::incidents);
        gauge(registry, "camshaft.jobs.failed", "Jobs whose retries are used up", Counts::failedJobs);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Counts> value) {
        Gauge.builder(name, () -> value.applyAsDouble(current(registry)))
                .description(description)
                .register(registry);
    }

    /** Processes deployed later get their meters at the next count. */
    private synchronized Counts current(MeterRegistry registry) {
        long now = System.nanoTime();
        if (counts == null || now - countedAtNanos > countedEvery.toNanos()) {
            counts = count();
            countedAtNanos = now;
            counts.open().keySet().stream().filter(known::add).forEach(key -> bindProcess(registry, key));
        }
        return counts;
    }

    private void bindProcess(MeterRegistry registry, String key) {
        Gauge.builder("camshaft.tasks.open", () -> current(registry).open().getOrDefault(key, 0L))
                .description("Tasks open now")
                .tag("process", key)
                .register(registry);
        Gauge.builder(
                        "camshaft.tasks.overdue",
                        () -> current(registry).overdue().getOrDefault(key, 0L))
                .description("Open tasks past their due date")
                .tag("process", key)
                .register(registry);
    }

    private Counts count() {
        Map<String, Long> open = new HashMap<>();
        Map<String, Long> overdue = new HashMap<>();
        Date now = Date.from(clock.instant());
        TaskService tasks = engine.getTaskService();
        engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .distinct()
                .forEach(key -> {
                    open.put(
                            key,
                            tasks.createTaskQuery().processDefinitionKey(key).count());
                    overdue.put(
                            key,
                            tasks.createTaskQuery()
                                    .processDefinitionKey(key)
                                    .dueBefore(now)
                                    .count());
                });
        return new Counts(
                open,
                overdue,
                engine.getRuntimeService().createIncidentQuery().count(),
                engine.getManagementService().createJobQuery().noRetriesLeft().count());
    }

    private record Counts(Map<String, Long> open, Map<String, Long> overdue, long incidents, long failedJobs) {}
}
