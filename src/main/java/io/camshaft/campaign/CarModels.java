package io.camshaft.campaign;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cars that campaigns can promote. */
@Service
@Transactional
public class CarModels {

    private final CarModelRepository models;

    CarModels(CarModelRepository models) {
        this.models = models;
    }

    /** Models on sale, by name. */
    @Transactional(readOnly = true)
    public List<CarModel> all() {
        return models.all();
    }

    /** Adds the model, or renames the one with its code. */
    public void add(CarModel model) {
        models.add(model);
    }
}
