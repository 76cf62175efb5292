package io.camshaft.platform.clock;

import io.camshaft.support.OnPostgres;

@OnPostgres
class ClockedCasePostgresTest extends ClockedCaseTest {}
