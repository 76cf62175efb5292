package io.camshaft.revisit;

class CallRecallPathH2Test extends CallRecallPathTest {}
