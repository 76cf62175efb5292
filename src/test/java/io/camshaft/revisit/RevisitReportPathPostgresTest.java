package io.camshaft.revisit;

import io.camshaft.support.OnPostgres;

@OnPostgres
class RevisitReportPathPostgresTest extends RevisitReportPathTest {}
