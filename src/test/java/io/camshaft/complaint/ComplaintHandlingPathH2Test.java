package io.camshaft.complaint;

class ComplaintHandlingPathH2Test extends ComplaintHandlingPathTest {}
