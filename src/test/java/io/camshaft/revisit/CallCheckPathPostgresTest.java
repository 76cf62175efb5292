package io.camshaft.revisit;

import io.camshaft.support.OnPostgres;

@OnPostgres
class CallCheckPathPostgresTest extends CallCheckPathTest {}
