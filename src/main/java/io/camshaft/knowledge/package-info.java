/**
 * Articles that help to solve cases: written by those who know, reviewed by somebody else, found while typing in Chinese and
 * English, taken away when they are out of date. Terms: article 知识文章, review 审核, published 已发布, expired 已过期.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Knowledge base",
        allowedDependencies = {"platform", "organisation", "messaging", "casefile"})
package io.camshaft.knowledge;
