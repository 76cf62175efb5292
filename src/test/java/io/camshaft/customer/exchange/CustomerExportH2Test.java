package io.camshaft.customer.exchange;

import io.camshaft.support.WholeApplication;

@WholeApplication
class CustomerExportH2Test extends CustomerExportContract {}
