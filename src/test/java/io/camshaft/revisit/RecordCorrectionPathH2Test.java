package io.camshaft.revisit;

class RecordCorrectionPathH2Test extends RecordCorrectionPathTest {}
