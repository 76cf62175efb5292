package io.camshaft.queue;

import io.camshaft.support.WholeApplication;

@WholeApplication
class AtOnceH2Test extends AtOnceContract {}
