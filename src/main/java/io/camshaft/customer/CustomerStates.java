package io.camshaft.customer;

import io.camshaft.customer.CustomerRules.StateFacts;
import io.camshaft.customer.StateRepository.Known;
import io.camshaft.customer.StateRepository.StateAnswer;
import io.camshaft.customer.StateRepository.TierAnswer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps state and value tier of the customers as the decision tables say. */
@Service
@Transactional
public class CustomerStates {

    private final CustomerRules rules;
    private final RememberedRules remembered;
    private final StateRepository states;
    private final CustomerSettings settings;
    private final Clock clock;

    CustomerStates(
            CustomerRules rules,
            RememberedRules remembered,
            StateRepository states,
            CustomerSettings settings,
            Clock clock) {
        this.rules = rules;
        this.remembered = remembered;
        this.states = states;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a refresh changed. */
    public record Refreshed(int states, int tiers) {}

    /** All customers at once: a state changes by the passing of days alone. The tables are asked once for each stretch of days. */
    public Refreshed refresh() {
        LocalDate today = LocalDate.now(clock);
        Limits sale = Limits.of("daysSinceSale", rules.stateConditions("daysSinceSale"));
        Limits visits = Limits.of("visitsInYear", rules.stateConditions("visitsInYear"));
        Limits last = Limits.of("daysSinceLastVisit", rules.stateConditions("daysSinceLastVisit"));
        Limits spent = Limits.of("spent", rules.valueConditions());
        return new Refreshed(
                states.refreshStates(
                        today, new StateRepository.Stretches(sale, visits, last), answers(sale, visits, last)),
                states.refreshTiers(today, spent, tiers(spent)));
    }

    /** One customer, after something happened; the standing record. */
    void settle(long standingId, List<Long> family) {
        LocalDate today = LocalDate.now(clock);
        Known known = states.known(family, today);
        CustomerState state = remembered.state(new StateFacts(
                settings.lossDefinition(),
                known.owns(),
                days(known.soldOn(), today),
                known.visits(),
                days(known.visitedOn(), today)));
        String tier = known.owns() ? remembered.valueTier(known.spent()) : null;
        states.settle(standingId, state, tier, today);
    }

    private List<StateAnswer> answers(Limits sale, Limits visits, Limits last) {
        List<StateAnswer> answers = new ArrayList<>();
        List<Integer> sales = sale.wholeNumbers();
        List<Integer> counts = visits.wholeNumbers();
        List<Integer> lasts = last.wholeNumbers();
        for (boolean owns : new boolean[] {true, false}) {
            for (int s = 0; s < sales.size(); s++) {
                for (int v = 1; v < counts.size(); v++) {
                    for (int l = 0; l < lasts.size(); l++) {
                        if (isEmpty(s, sales) || isEmpty(v, counts) || isEmpty(l, lasts)) {
                            continue;
                        }
                        CustomerState state = rules.state(new StateFacts(
                                settings.lossDefinition(), owns, sales.get(s), counts.get(v), lasts.get(l)));
                        if (state != null) {
                            answers.add(new StateAnswer(owns, s, v, l, state));
                        }
                    }
                }
            }
        }
        return answers;
    }

    private List<TierAnswer> tiers(Limits spent) {
        List<TierAnswer> answers = new ArrayList<>();
        List<BigDecimal> amounts = spent.amounts();
        for (int stretch = 1; stretch < amounts.size(); stretch++) {
            String tier = rules.valueTier(amounts.get(stretch));
            if (tier != null) {
                answers.add(new TierAnswer(stretch, tier));
            }
        }
        return answers;
    }

    /** Stretch 0 means "no value"; another one without a sample holds no number that can occur. */
    private static boolean isEmpty(int stretch, List<Integer> samples) {
        return stretch > 0 && samples.get(stretch) == null;
    }

    private static Integer days(LocalDate since, LocalDate today) {
        return since == null ? null : Integer.valueOf((int) ChronoUnit.DAYS.between(since, today));
    }
}
