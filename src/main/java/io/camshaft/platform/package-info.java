/**
 * Technique without words of the trade: the engine and its deployment, checked forms, the case journal, sign-in, texts and the
 * frame of pages. Open to every module; knows none of them.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Platform",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package io.camshaft.platform;
