package io.camshaft.revisit;

class CallCheckPathH2Test extends CallCheckPathTest {}
