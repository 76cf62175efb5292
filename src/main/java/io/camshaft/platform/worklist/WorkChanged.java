package io.camshaft.platform.worklist;

/** Severity of the case changed, so its rows in the queue do. Publish it inside the transaction that changes it. */
public record WorkChanged(String caseNo, String processKey) {}
