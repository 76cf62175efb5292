package io.camshaft.customer.process;

import io.camshaft.customer.CustomerCard.PersonalValue;
import io.camshaft.customer.CustomerCards;
import io.camshaft.customer.DataRequest;
import io.camshaft.customer.RequestKind;
import io.camshaft.platform.form.FormFacts;
import io.camshaft.platform.form.MarkdownText;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Facts of the forms in which people work on a request. */
@Configuration(proxyBeanMethods = false)
class RequestForms {

    @Bean
    FormFacts identityFacts(RequestFacts facts) {
        return FormFacts.of("customer-identity", no -> facts.of(facts.request(no)));
    }

    @Bean
    FormFacts requestDecisionFacts(RequestFacts facts, CustomerWording words) {
        return FormFacts.of("customer-request-decide", no -> {
            DataRequest request = facts.request(no);
            Map<String, Object> all = facts.of(request);
            all.put("identityProofName", words.text("customer.identityProof." + request.identityProof()));
            all.put("identityCheckedByName", MarkdownText.escape(words.person(request.identityCheckedBy())));
            all.put("legalHint", words.text("customer.legalHint." + request.kind()));
            all.put("withdrawsConsent", request.kind() == RequestKind.WITHDRAW_CONSENT);
            all.put(
                    "grantedPurposes",
                    request.purposes().stream().map(Enum::name).toList());
            return all;
        });
    }

    @Bean
    FormFacts correctionFacts(RequestFacts facts, CustomerCards cards, FormReader reader, CustomerWording words) {
        return FormFacts.of("customer-correct", no -> {
            DataRequest request = facts.request(no);
            Map<String, Object> all = facts.of(request);
            all.put(
                    "decisionNote",
                    MarkdownText.escape(request.decisionReason() == null ? "" : request.decisionReason()));
            all.put(
                    "channelChoices",
                    reader.id()
                            .map(id -> channels(
                                    cards.card(request.customerId(), id).personal(), words))
                            .orElse(List.of()));
            return all;
        });
    }

    /** Masked: it is enough to know which one is meant. */
    private static List<Map<String, String>> channels(List<PersonalValue> values, CustomerWording words) {
        return values.stream()
                .filter(value -> value.channelId() != null)
                .map(value -> Map.of(
                        "label", CustomerWording.orDash(value.value()), "value", String.valueOf(value.channelId())))
                .toList();
    }
}
