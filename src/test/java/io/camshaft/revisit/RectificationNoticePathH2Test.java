package io.camshaft.revisit;

class RectificationNoticePathH2Test extends RectificationNoticePathTest {}
