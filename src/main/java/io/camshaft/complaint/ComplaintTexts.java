package io.camshaft.complaint;

import io.camshaft.complaint.ComplaintRepository.SealedContact;
import io.camshaft.customer.CustomerErased;
import io.camshaft.platform.protection.Protection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people said in cases: written sealed, found by word, opened for those who work on it, forgotten with the customer. */
@Component
class ComplaintTexts {

    private static final int MOST_HITS = 200;

    private final ComplaintRepository complaints;
    private final ComplaintTextRepository texts;
    private final ComplaintSeals seals;
    private final Protection protection;

    ComplaintTexts(
            ComplaintRepository complaints,
            ComplaintTextRepository texts,
            ComplaintSeals seals,
            Protection protection) {
        this.complaints = complaints;
        this.texts = texts;
        this.seals = seals;
        this.protection = protection;
    }

    SealedContact contact(NewComplaint asked) {
        return seals.contact(asked);
    }

    void details(String no, Map<String, String> details) {
        details.forEach(
                (field, value) -> texts.detail(no, field, seals.seal(SealedNames.DETAIL, value), seals.generation()));
    }

    /** Field and value, opened, in the order they were entered. */
    Map<String, String> details(String no) {
        Map<String, String> opened = new LinkedHashMap<>();
        texts.details(no).forEach((field, kept) -> opened.put(field, seals.open(SealedNames.DETAIL, kept)));
        return opened;
    }

    ComplaintWords words(String no) {
        return seals.words(complaints.contact(no));
    }

    void index(String no, String... said) {
        Stream.of(said)
                .flatMap(text -> WordSplit.indexed(text).stream())
                .distinct()
                .forEach(word -> texts.word(
                        no,
                        seals.seal(SealedNames.WORD, word),
                        protection.token(SealedNames.WORD, word),
                        seals.generation()));
    }

    /** Cases in which all the words were said, best first. */
    List<String> find(String words) {
        List<String> wanted = List.copyOf(WordSplit.of(words));
        List<Long> tokens = wanted.stream()
                .flatMap(word -> protection.tokens(SealedNames.WORD, word).stream())
                .toList();
        return tokens.isEmpty()
                ? List.of()
                : texts.withWords(tokens, MOST_HITS).entrySet().stream()
                        .filter(hit -> hit.getValue() >= wanted.size())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** In the transaction of the erasure; the cases go on. */
    @EventListener
    void erased(CustomerErased erased) {
        List<String> nos = complaints.ofCustomer(erased.customerId());
        if (!nos.isEmpty()) {
            texts.forget(nos);
        }
    }
}
