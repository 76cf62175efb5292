package io.camshaft.revisit;

class RevisitSelectionPathH2Test extends RevisitSelectionPathTest {}
