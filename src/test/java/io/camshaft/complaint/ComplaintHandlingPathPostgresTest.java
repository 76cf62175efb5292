package io.camshaft.complaint;

import io.camshaft.support.OnPostgres;

@OnPostgres
class ComplaintHandlingPathPostgresTest extends ComplaintHandlingPathTest {}
