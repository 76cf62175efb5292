package io.camshaft.platform.form;

import io.camshaft.platform.BusinessRefusal;
import org.camunda.bpm.engine.BadUserRequestException;

/** A refusal as the engine's callers see it: the plain sentence, without the engine's own words around it. Its cause is the refusal. */
final class SpokenRefusal extends BadUserRequestException {

    SpokenRefusal(String sentence, BusinessRefusal refusal) {
        super(sentence, refusal);
    }
}
