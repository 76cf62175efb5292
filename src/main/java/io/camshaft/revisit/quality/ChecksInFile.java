package io.camshaft.revisit.quality;

import io.camshaft.customer.PersonalRecords;
import io.camshaft.platform.protection.Protection;
import io.camshaft.revisit.CallNo;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What calls found of a customer's record, what the dealer said about it, and what was written when a call was looked at once more, for
 * the file that the customer may ask for.
 */
@Component
@Transactional(readOnly = true)
class ChecksInFile implements PersonalRecords {

    private final RecordCheckRepository records;
    private final CorrectionRepository corrections;
    private final CallCheckRepository calls;
    private final Protection protection;

    ChecksInFile(
            RecordCheckRepository records,
            CorrectionRepository corrections,
            CallCheckRepository calls,
            Protection protection) {
        this.records = records;
        this.corrections = corrections;
        this.calls = calls;
        this.protection = protection;
    }

    @Override
    public String part() {
        return "checks";
    }

    @Override
    public List<Map<String, Object>> of(Collection<Long> customerIds) {
        return Stream.of(
                        records.ofCustomers(customerIds).stream().map(this::told),
                        corrections.ofCustomers(customerIds).stream().map(this::told),
                        calls.ofCustomers(customerIds).stream().map(this::told))
                .flatMap(part -> part)
                .toList();
    }

    private Map<String, Object> told(RecordCheckRepository.Asked asked) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("callNo", CallNo.of(asked.callId()));
        values.put("field", asked.field().name());
        values.put("outcome", asked.outcome().name());
        values.put("told", protection.open(SealedQuality.TOLD, asked.toldSealed()));
        values.put("at", asked.checkedAt().toString());
        return values;
    }

    private Map<String, Object> told(CorrectionRepository.Row asked) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("correctionNo", asked.correctionNo());
        values.put("callNo", CallNo.of(asked.callId()));
        values.put("state", asked.state().name());
        values.put("dealersReason", protection.open(SealedQuality.DISPUTE, asked.reasonSealed()));
        return values;
    }

    private Map<String, Object> told(CallCheckRepository.Row check) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("checkNo", check.checkNo());
        values.put("callNo", CallNo.of(check.callId()));
        values.put("kind", check.kind().name());
        values.put("state", check.state().name());
        values.put("words", protection.open(SealedQuality.CHECK, check.wordsSealed()));
        return values;
    }
}
