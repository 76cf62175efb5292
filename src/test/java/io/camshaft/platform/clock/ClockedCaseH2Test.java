package io.camshaft.platform.clock;

class ClockedCaseH2Test extends ClockedCaseTest {}
