package io.camshaft.queue;

import io.camshaft.support.WholeApplication;

@WholeApplication
class QueueStoryH2Test extends QueueStoryContract {}
