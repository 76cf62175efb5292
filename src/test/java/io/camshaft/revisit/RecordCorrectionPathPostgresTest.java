package io.camshaft.revisit;

import io.camshaft.support.OnPostgres;

@OnPostgres
class RecordCorrectionPathPostgresTest extends RecordCorrectionPathTest {}
