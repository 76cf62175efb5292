package io.camshaft.customer.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;

/** Reads the columns of a decision table. */
public final class DecisionColumns {

    private DecisionColumns() {}

    /** What each row says in the column of the input, from top to bottom. */
    public static List<String> conditions(DmnModelInstance model, String input) {
        DecisionTable table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        List<Input> inputs = new ArrayList<>(table.getInputs());
        for (int column = 0; column < inputs.size(); column++) {
            if (inputs.get(column)
                    .getInputExpression()
                    .getText()
                    .getTextContent()
                    .strip()
                    .equals(input)) {
                int place = column;
                return table.getRules().stream()
                        .map(rule -> List.copyOf(rule.getInputEntries())
                                .get(place)
                                .getText()
                                .getTextContent()
                                .strip())
                        .toList();
            }
        }
        throw new IllegalStateException("The decision table has no input " + input);
    }
}
