package io.camshaft.customer;

class CustomerStateUpdatePathH2Test extends CustomerStateUpdatePathTest {}
