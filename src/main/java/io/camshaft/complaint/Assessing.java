package io.camshaft.complaint;

import io.camshaft.complaint.ComplaintWorkRepository.Asked;
import io.camshaft.platform.BusinessRefusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the first look to the agreed solution. */
@Service
@Transactional
public class Assessing {

    private final ComplaintCases cases;
    private final ComplaintProgressRepository progress;
    private final DepartmentWork departments;
    private final ComplaintConversation conversation;
    private final Clock clock;

    Assessing(
            ComplaintCases cases,
            ComplaintProgressRepository progress,
            DepartmentWork departments,
            ComplaintConversation conversation,
            Clock clock) {
        this.cases = cases;
        this.progress = progress;
        this.departments = departments;
        this.conversation = conversation;
        this.clock = clock;
    }

    /** How many departments are asked: 0 on any other path. */
    public int assess(String no, Assessment word, String by) {
        Complaint c = cases.complaint(no);
        check(c, word);
        OffsetDateTime now = OffsetDateTime.now(clock);
        progress.assessed(no, word, statusOf(word.path()), now);
        switch (word.path()) {
            case DEPARTMENTS -> departments.ask(c, c.roundNo() + 1, word);
            case CUSTOMER -> conversation.asked(no, word.question(), by);
            case AT_ONCE -> {
                progress.solved(no, true, ComplaintStatus.CLOSING, now);
                progress.satisfaction(no, Satisfaction.SATISFIED, by, ComplaintStatus.CLOSING);
            }
            case NOT_A_CASE -> conversation.ended(no, ComplaintStatus.DROPPED, word.question(), null, by);
            case PART -> conversation.wrote(no, word.question(), by);
        }
        return word.path() == SolutionPath.DEPARTMENTS ? word.departments().size() : 0;
    }

    private static void check(Complaint c, Assessment word) {
        if (word.path() == SolutionPath.AT_ONCE && !word.customerContent()) {
            throw new BusinessRefusal("complaint.refusal.notConfirmed");
        }
        if (word.path() == SolutionPath.AT_ONCE && c.dissatisfied() > 0) {
            throw new BusinessRefusal("complaint.refusal.notAtOnce");
        }
        if (word.path() == SolutionPath.DEPARTMENTS) {
            DepartmentWork.check(c, word.departments());
        }
    }

    private static ComplaintStatus statusOf(SolutionPath path) {
        return switch (path) {
            case AT_ONCE -> ComplaintStatus.CLOSING;
            case DEPARTMENTS -> ComplaintStatus.AT_DEPARTMENTS;
            case CUSTOMER -> ComplaintStatus.WAITING_CUSTOMER;
            case PART -> ComplaintStatus.WAITING_PART;
            case NOT_A_CASE -> ComplaintStatus.ASSESSING;
        };
    }

    /** The wait is over; the owner looks again. */
    public void goesOn(String no) {
        progress.status(no, ComplaintStatus.ASSESSING);
    }

    public void answered(String no, int turn, String finding, String answer, String by) {
        if (departments.answered(cases.complaint(no), turn, finding, answer, by)) {
            progress.status(no, ComplaintStatus.SOLVING);
        }
    }

    /** What the customer and the owner agreed on; the customer gets it in writing. */
    public void solution(String no, boolean agreed, String solution, String by) {
        if (agreed) {
            progress.solved(no, false, ComplaintStatus.REVISITING, OffsetDateTime.now(clock));
            conversation.solution(no, solution, by);
        } else {
            conversation.wrote(no, solution, by);
            progress.status(no, ComplaintStatus.ASSESSING);
        }
    }

    /** What departments are asked and answer. */
    @org.springframework.stereotype.Component
    static class DepartmentWork {

        private final ComplaintWorkRepository work;
        private final ComplaintOwners owners;
        private final ComplaintSeals seals;
        private final Clock clock;

        DepartmentWork(ComplaintWorkRepository work, ComplaintOwners owners, ComplaintSeals seals, Clock clock) {
            this.work = work;
            this.owners = owners;
            this.seals = seals;
            this.clock = clock;
        }

        static void check(Complaint c, List<String> departments) {
            if (departments.isEmpty()) {
                throw new BusinessRefusal("complaint.refusal.noDepartment");
            }
            if (c.dealerCode() == null && departments.stream().anyMatch(role -> !role.startsWith("hq-"))) {
                throw new BusinessRefusal("complaint.refusal.departmentNeedsDealer");
            }
        }

        void ask(Complaint c, int round, Assessment word) {
            for (int turn = 0; turn < word.departments().size(); turn++) {
                String role = word.departments().get(turn);
                work.ask(
                        c.complaintNo(),
                        new Asked(
                                round,
                                turn,
                                role,
                                owners.department(role, c.dealerCode()),
                                seals.seal(SealedNames.QUESTION, word.question()),
                                null,
                                null,
                                OffsetDateTime.now(clock),
                                null,
                                null),
                        seals.generation());
            }
        }

        /** True where it was the last answer of the round. */
        boolean answered(Complaint c, int turn, String finding, String answer, String by) {
            boolean first = work.answer(
                    c.complaintNo(),
                    c.roundNo(),
                    turn,
                    finding,
                    seals.seal(SealedNames.ANSWER, answer),
                    by,
                    OffsetDateTime.now(clock));
            if (!first) {
                throw new BusinessRefusal("complaint.refusal.answeredBefore");
            }
            return work.departments(c.complaintNo()).stream()
                    .filter(part -> part.roundNo() == c.roundNo())
                    .allMatch(part -> part.answeredAt() != null);
        }
    }
}
