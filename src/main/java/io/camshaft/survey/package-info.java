/**
 * Satisfaction: within an hour of a finished visit the customer gets a link to a few questions; who is not content is called until
 * it is solved or becomes a complaint; who could not be reached by telephone is asked in writing. Terms: survey 满意度调查,
 * dissatisfied 不满意, execution factor 落实度因子, follow-up 满意度闭环.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Surveys",
        allowedDependencies = {"platform", "organisation", "customer", "messaging", "casefile", "complaint", "revisit"})
package io.camshaft.survey;
