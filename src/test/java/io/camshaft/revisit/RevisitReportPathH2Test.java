package io.camshaft.revisit;

class RevisitReportPathH2Test extends RevisitReportPathTest {}
