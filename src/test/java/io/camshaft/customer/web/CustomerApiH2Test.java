package io.camshaft.customer.web;

import io.camshaft.support.WholeApplication;

@WholeApplication
class CustomerApiH2Test extends CustomerApiContract {}
