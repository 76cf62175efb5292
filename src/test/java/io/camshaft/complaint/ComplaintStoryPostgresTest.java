package io.camshaft.complaint;

import io.camshaft.support.OnPostgres;

@OnPostgres
class ComplaintStoryPostgresTest extends ComplaintStoryTest {}
