package io.camshaft.queue;

import io.camshaft.support.OnPostgres;
import io.camshaft.support.WholeApplication;

@WholeApplication
@OnPostgres
class AtOncePostgresTest extends AtOnceContract {}
