package io.camshaft.knowledge;

class ArticleReviewPathH2Test extends ArticleReviewPathTest {}
