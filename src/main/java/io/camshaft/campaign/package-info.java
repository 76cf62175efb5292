/**
 * Campaigns: dealers propose, the region audits, headquarters reviews, funds and files; measured against an annual plan and its
 * budgets. Terms: proposal 方案, audit 审核, review 复核, filing 批准备案, annual plan 年度市场计划.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Campaigns",
        allowedDependencies = {"platform", "organisation", "messaging", "casefile"})
package io.camshaft.campaign;
