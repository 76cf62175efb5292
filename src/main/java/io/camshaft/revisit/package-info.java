/**
 * Revisits: customers are called some days after a purchase or a workshop visit, problems go to departments as rectification notices
 * with a deadline, and what stays unsolved becomes a complaint. Terms: revisit 回访, time point 关键时间点, rectification notice
 * 问题整改通知单, contact budget 联系次数上限.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Revisits",
        allowedDependencies = {"platform", "organisation", "customer", "messaging", "casefile", "complaint"})
package io.camshaft.revisit;
