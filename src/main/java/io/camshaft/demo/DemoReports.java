package io.camshaft.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The reports of revisits, which are counted every morning, are counted once more when the demonstration's calls are there. */
@Component
@Profile("demo")
class DemoReports {

    private final DemoTimers timers;

    DemoReports(DemoTimers timers) {
        this.timers = timers;
    }

    @EventListener
    @Order(3)
    void count(DemoRevisits.CallsReady ready) {
        timers.begin("revisitReport");
    }
}
