package io.camshaft.customer.exchange;

import io.camshaft.support.OnPostgres;
import io.camshaft.support.WholeApplication;

@WholeApplication
@OnPostgres
class CustomerExportPostgresTest extends CustomerExportContract {}
