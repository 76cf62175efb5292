package io.camshaft.customer.web;

import io.camshaft.support.OnPostgres;
import io.camshaft.support.WholeApplication;

@WholeApplication
@OnPostgres
class CustomerApiPostgresTest extends CustomerApiContract {}
