/**
 * The demonstration: an organisation, a plan and proposals in every state, customers with cars, complaints, calls,
 * surveys, made through the same services and forms that people
 * use. Only in profile demo.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "platform",
            "organisation",
            "casefile",
            "campaign",
            "complaint",
            "customer",
            "customer :: exchange",
            "knowledge",
            "messaging",
            "revisit",
            "survey"
        })
package io.camshaft.demo;
