/**
 * Complaints, enquiries and suggestions of customers: taken on any channel, triaged by tables, solved by one person or several
 * departments, called back, closed with cause and measure. Terms: complaint 投诉（客户抱怨）, enquiry 咨询, suggestion 建议,
 * cause 原因, measure 措施, revisit 回访.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Complaints",
        allowedDependencies = {"platform", "organisation", "customer", "messaging", "casefile", "knowledge"})
package io.camshaft.complaint;
