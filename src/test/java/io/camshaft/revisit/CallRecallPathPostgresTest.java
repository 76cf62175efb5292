package io.camshaft.revisit;

import io.camshaft.support.OnPostgres;

@OnPostgres
class CallRecallPathPostgresTest extends CallRecallPathTest {}
