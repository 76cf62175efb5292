package io.camshaft.customer;

class CustomerMergePathH2Test extends CustomerMergePathTest {}
