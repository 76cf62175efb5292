package io.camshaft.complaint;

class ComplaintStoryH2Test extends ComplaintStoryTest {}
