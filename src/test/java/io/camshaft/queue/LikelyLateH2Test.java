package io.camshaft.queue;

import io.camshaft.support.WholeApplication;

@WholeApplication
class LikelyLateH2Test extends LikelyLateContract {}
