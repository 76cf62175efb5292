package io.camshaft.complaint;

import io.camshaft.complaint.ComplaintTextRepository.Written;
import io.camshaft.complaint.ComplaintWorkRepository.Asked;
import io.camshaft.complaint.ComplaintWorkRepository.Call;
import io.camshaft.platform.BusinessRefusal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases as those who work on them read them. What is opened here is personal: callers ask only for whom it is meant. */
@Service
@Transactional(readOnly = true)
public class ComplaintCases {

    private final ComplaintRepository complaints;
    private final ComplaintTextRepository texts;
    private final ComplaintWorkRepository work;
    private final ComplaintTexts opened;
    private final ComplaintSeals seals;

    ComplaintCases(
            ComplaintRepository complaints,
            ComplaintTextRepository texts,
            ComplaintWorkRepository work,
            ComplaintTexts opened,
            ComplaintSeals seals) {
        this.complaints = complaints;
        this.texts = texts;
        this.work = work;
        this.opened = opened;
        this.seals = seals;
    }

    /** @param words null once the customer was erased */
    public record Department(
            int roundNo,
            int turn,
            String department,
            String askedGroup,
            String question,
            String answer,
            String finding,
            OffsetDateTime answeredAt,
            String answeredBy) {}

    public record Attempt(int roundNo, int attempt, CallResult result, String words, OffsetDateTime at, String by) {}

    /** @param kind "IN" from the customer, "OUT" to them, "NOTE" among colleagues */
    public record Entry(String kind, String text, String by, OffsetDateTime at) {}

    public Complaint complaint(String no) {
        return complaints.find(no).orElseThrow(() -> new BusinessRefusal("complaint.refusal.unknown", no));
    }

    public List<Complaint> complaints(Collection<String> nos) {
        return complaints.findAll(nos);
    }

    /** True where nobody ever complained. */
    public boolean isEmpty() {
        return complaints.isEmpty();
    }

    public Set<Danger> dangers(String no) {
        return complaints.dangers(no);
    }

    public ComplaintWords words(String no) {
        return opened.words(no);
    }

    public Map<String, String> details(String no) {
        return opened.details(no);
    }

    /** Cases in which all the words were said, best first. */
    public List<String> find(String words) {
        return opened.find(words);
    }

    public Department department(String no, int turn) {
        return work.department(no, complaint(no).roundNo(), turn)
                .map(this::department)
                .orElseThrow(() -> new BusinessRefusal("complaint.refusal.unknown", no));
    }

    public List<Department> departments(String no) {
        return work.departments(no).stream().map(this::department).toList();
    }

    private Department department(Asked part) {
        return new Department(
                part.roundNo(),
                part.turn(),
                part.department(),
                part.askedGroup(),
                seals.open(SealedNames.QUESTION, part.question()),
                seals.open(SealedNames.ANSWER, part.answer()),
                part.finding(),
                part.answeredAt(),
                part.answeredBy());
    }

    public List<Attempt> calls(String no) {
        return work.calls(no).stream().map(this::attempt).toList();
    }

    private Attempt attempt(Call call) {
        return new Attempt(
                call.roundNo(),
                call.attempt(),
                call.result(),
                seals.open(SealedNames.CALL, call.words()),
                call.calledAt(),
                call.calledBy());
    }

    /** Calls of the current round. */
    public List<Attempt> callsOfRound(String no) {
        int round = complaint(no).roundNo();
        return calls(no).stream().filter(call -> call.roundNo() == round).toList();
    }

    /** Messages and notes, oldest first. */
    public List<Entry> entries(String no) {
        List<Entry> entries = new ArrayList<>();
        texts.messages(no).forEach(message -> entries.add(entry(message, SealedNames.MESSAGE)));
        texts.notes(no).forEach(note -> entries.add(entry(note, SealedNames.NOTE)));
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    private Entry entry(Written written, String name) {
        return new Entry(written.kind(), seals.open(name, written.sealed()), written.by(), written.at());
    }
}
