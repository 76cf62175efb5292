package io.camshaft.customer;

import io.camshaft.customer.CustomerMergeRepository.Merge;
import io.camshaft.customer.CustomerMergeRepository.Standing;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.jdbc.StaleRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges by pointing. The merges that stand make a forest, each from the absorbed record to the kept one; every record points
 * straight to the root of its tree, so nobody follows chains. Whoever changes a tree holds the lock of its root's row.
 */
@Service
@Transactional
class PointingMerges implements CustomerMerges {

    private final CustomerMergeRepository merges;
    private final MergeWork reviews;
    private final Clock clock;

    PointingMerges(CustomerMergeRepository merges, MergeWork reviews, Clock clock) {
        this.merges = merges;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public long merge(long keptId, long absorbedId, String rule, String caseNo, String by) {
        if (keptId == absorbedId) {
            throw new BusinessRefusal("customer.merge.same", CustomerNo.of(keptId));
        }
        List<Standing> both = merges.lock(List.of(keptId, absorbedId));
        if (both.size() != 2) {
            throw new BusinessRefusal("customer.merge.unknown");
        }
        both.forEach(PointingMerges::checkStands);
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Long> members = merges.behind(absorbedId);
        long mergeId = merges.insert(keptId, absorbedId, rule, caseNo, by, now);
        merges.insertMembers(mergeId, members);
        merges.pointTo(with(absorbedId, members), keptId, by, now);
        merges.note(keptId, "MERGED", absorbedId, caseNo, by, now);
        merges.note(absorbedId, "MERGED", keptId, caseNo, by, now);
        reviews.recordGone(absorbedId);
        return mergeId;
    }

    private static void checkStands(Standing record) {
        if (record.erasedAt() != null) {
            throw new BusinessRefusal("customer.merge.erased", CustomerNo.of(record.id()));
        }
        if (record.mergedInto() != null) {
            throw new BusinessRefusal(
                    "customer.merge.behindAnother", CustomerNo.of(record.id()), CustomerNo.of(record.mergedInto()));
        }
    }

    @Override
    public void undo(long mergeId, String by) {
        Merge merge = merges.merge(mergeId).orElseThrow(() -> new BusinessRefusal("customer.merge.unknown"));
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (merge.mergedAt().plusDays(UNDO_DAYS).isBefore(now)) {
            throw new BusinessRefusal("customer.merge.tooLate", UNDO_DAYS);
        }
        long root = lockedRoot(merge.absorbedId());
        if (!merges.markUndone(mergeId, by, now)) {
            throw new BusinessRefusal("customer.merge.alreadyUndone");
        }
        List<Long> under = under(merge.absorbedId(), merges.behind(root));
        merges.pointTo(List.of(merge.absorbedId()), null, by, now);
        merges.pointTo(under, merge.absorbedId(), by, now);
        merges.note(merge.keptId(), "UNMERGED", merge.absorbedId(), null, by, now);
        merges.note(merge.absorbedId(), "UNMERGED", merge.keptId(), null, by, now);
    }

    /** Id of the record that stands for the absorbed one, its row locked; refuses where a person's data are gone. */
    private long lockedRoot(long absorbedId) {
        Standing absorbed = merges.find(List.of(absorbedId)).get(0);
        if (absorbed.mergedInto() == null) {
            throw new BusinessRefusal("customer.merge.alreadyUndone");
        }
        long root = absorbed.mergedInto();
        List<Standing> locked = merges.lock(List.of(root, absorbedId));
        for (Standing record : locked) {
            if (record.erasedAt() != null) {
                throw new BusinessRefusal("customer.merge.erased", CustomerNo.of(record.id()));
            }
            // Somebody merged or parted the tree while we waited for its lock.
            if (record.id() == root
                    ? record.mergedInto() != null
                    : !Long.valueOf(root).equals(record.mergedInto())) {
                throw new StaleRecord(CustomerNo.of(record.id()));
            }
        }
        return root;
    }

    /** Records of the tree that came with the absorbed one, by the merges that still stand. */
    private List<Long> under(long absorbedId, Collection<Long> tree) {
        List<Merge> standing = merges.standing(tree);
        List<Long> found = new ArrayList<>();
        Deque<Long> open = new ArrayDeque<>(List.of(absorbedId));
        while (!open.isEmpty()) {
            long kept = open.pop();
            for (Merge merge : standing) {
                if (merge.keptId() == kept) {
                    found.add(merge.absorbedId());
                    open.push(merge.absorbedId());
                }
            }
        }
        return found;
    }

    private static List<Long> with(long id, List<Long> others) {
        return Stream.concat(Stream.of(id), others.stream()).toList();
    }
}
