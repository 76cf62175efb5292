package io.camshaft.platform.form;

import io.camshaft.platform.BusinessRefusal;
import org.camunda.bpm.engine.ProcessEngineException;

/** A refusal as the engine's callers see it: the plain sentence, without the engine's own words around it. */
final class SpokenRefusal extends ProcessEngineException {

    SpokenRefusal(String sentence, BusinessRefusal refusal) {
        super(sentence, refusal);
    }
}
