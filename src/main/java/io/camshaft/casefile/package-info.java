/**
 * The page of a case, whatever its process: facts, timeline, attachments, decisions, diagram, and who can act now. Modules tell
 * their facts through {@link io.camshaft.casefile.CaseView}. Terms: case 案件, timeline 时间线, attachment 附件.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Case file",
        allowedDependencies = {"platform", "organisation"})
package io.camshaft.casefile;
