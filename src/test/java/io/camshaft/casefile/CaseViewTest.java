package io.camshaft.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.BusinessRefusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseViewTest {

    private final CaseView plain = new CaseView() {
        @Override
        public String processKey() {
            return "plain";
        }

        @Override
        public String titleOf(String caseNo) {
            return caseNo;
        }

        @Override
        public List<FactGroup> factsOf(String caseNo) {
            return List.of();
        }

        @Override
        public List<Decision> decisionsOf(String caseNo) {
            return List.of();
        }
    };

    @Test
    void aCaseWithoutActsOffersNoneAndRefusesEvery() {
        assertThat(plain.actionsFor("TST-1", "bo")).isEmpty();
        assertThatThrownBy(() -> plain.act("TST-1", "withdraw", "bo", "why"))
                .isInstanceOfSatisfying(BusinessRefusal.class, refusal -> assertThat(refusal.textKey())
                        .isEqualTo("casefile.action.gone"));
    }
}
