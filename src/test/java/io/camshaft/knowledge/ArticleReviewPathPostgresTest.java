package io.camshaft.knowledge;

import io.camshaft.support.OnPostgres;

@OnPostgres
class ArticleReviewPathPostgresTest extends ArticleReviewPathTest {}
