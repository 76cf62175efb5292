package io.camshaft.complaint;

class ComplaintRepeatReviewPathH2Test extends ComplaintRepeatReviewPathTest {}
