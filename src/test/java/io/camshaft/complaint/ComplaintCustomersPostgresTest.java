package io.camshaft.complaint;

import io.camshaft.support.OnPostgres;

@OnPostgres
class ComplaintCustomersPostgresTest extends ComplaintCustomersTest {}
