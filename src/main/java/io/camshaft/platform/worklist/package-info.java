/** The table behind the queue: open tasks as rows, kept in the engine's own transaction. Terms: queue 工单池, hand over 转交. */
package io.camshaft.platform.worklist;
