package io.camshaft.revisit;

class RevisitCallPathH2Test extends RevisitCallPathTest {}
