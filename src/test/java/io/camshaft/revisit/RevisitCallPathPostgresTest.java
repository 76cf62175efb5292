package io.camshaft.revisit;

import io.camshaft.support.OnPostgres;

@OnPostgres
class RevisitCallPathPostgresTest extends RevisitCallPathTest {}
