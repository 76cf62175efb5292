/**
 * Headquarters, regions and dealers, their people, roles and deputies, and the working calendar; answers who may act and until
 * when. Terms: unit 单位, role 角色, deputy 代理人, absence 缺勤, working calendar 工作日历.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"platform"})
package io.camshaft.organisation;
