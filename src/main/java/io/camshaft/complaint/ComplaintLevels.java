package io.camshaft.complaint;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Silence raises a case to the next level; it never goes down again. */
@Service
@Transactional
public class ComplaintLevels {

    private final ComplaintCases cases;
    private final ComplaintProgressRepository progress;
    private final ComplaintOwners owners;

    ComplaintLevels(ComplaintCases cases, ComplaintProgressRepository progress, ComplaintOwners owners) {
        this.cases = cases;
        this.progress = progress;
        this.owners = owners;
    }

    /** Group of the level that leads the case now. */
    public String raise(String no, int level) {
        Complaint c = cases.complaint(no);
        if (c.levelNo() < level) {
            progress.level(no, level);
        }
        return owners.group(c, Math.max(level, c.levelNo()));
    }
}
