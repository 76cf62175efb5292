/**
 * What people work on next: their open tasks, those of their groups and of their team, in the order of urgency; taking, giving back,
 * handing over; and who gets new work by rule. Terms: queue 工单池, take 领取, give back 退回, hand over 转交, take-back 收回.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Queue",
        allowedDependencies = {"platform", "organisation", "casefile", "messaging"})
package io.camshaft.queue;
