package io.camshaft.customer.exchange;

import io.camshaft.support.WholeApplication;

@WholeApplication
class CustomerImportH2Test extends CustomerImportContract {}
