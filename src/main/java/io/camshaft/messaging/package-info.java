/**
 * Messages to people: rendered in the reader's language, written in the transaction of the case, sent afterwards by the job
 * executor. Terms: outbox (发件箱), notice (通知), channel (渠道).
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Messaging",
        allowedDependencies = {"organisation", "platform"})
package io.camshaft.messaging;
