package io.camshaft.queue;

import io.camshaft.platform.worklist.WorkItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why a rule gave a task to whom it did. */
@Component
public class AssignmentNotes {

    private final AssignmentNoteRepository notes;

    AssignmentNotes(AssignmentNoteRepository notes) {
        this.notes = notes;
    }

    /** By task id; only where the decision still holds: the person of the note has the task, or it is free again. */
    @Transactional(readOnly = true)
    public Map<String, String> of(Collection<WorkItem> items) {
        List<String> ids = items.stream().map(WorkItem::taskId).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, AssignmentNoteRepository.Note> latest = notes.latest(ids);
        Map<String, String> why = new HashMap<>();
        items.forEach(item -> {
            AssignmentNoteRepository.Note note = latest.get(item.taskId());
            if (note != null && Objects.equals(note.personId(), item.assignee())) {
                why.put(item.taskId(), note.why());
            }
        });
        return why;
    }
}
