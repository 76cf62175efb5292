package io.camshaft.customer;

class ReadingAuditPathH2Test extends ReadingAuditPathTest {}
