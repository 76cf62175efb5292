package io.camshaft.messaging;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.BusinessRefusal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox as people see it: headquarters sees every message to people of the house, everybody else those addressed to them.
 * Addresses are masked for all but the reader and administrators. Messages to customers are for those who answer for personal
 * data and administrators; their addresses are masked for everybody, and each reading of a text is kept.
 */
@Service
public class Mailbox {

    /** Counting stops here; the page then says "999+". */
    public static final int COUNT_CEILING = 1000;

    static final int PAGE_SIZE = 30;

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final OutboxRepository messages;
    private final Organisation organisation;
    private final DeliveryQueue queue;
    private final ObjectProvider<LetterReadings> readings;

    Mailbox(
            OutboxRepository messages,
            Organisation organisation,
            DeliveryQueue queue,
            ObjectProvider<LetterReadings> readings) {
        this.messages = messages;
        this.organisation = organisation;
        this.queue = queue;
        this.readings = readings;
    }

    /**
     * A stretch of the list, newest first.
     *
     * @param counts per state, at most {@link #COUNT_CEILING}
     * @param next where the next stretch begins, null at the end
     */
    public record Stretch(List<MessageLine> lines, Map<MessageStatus, Integer> counts, Long next) {}

    public boolean seesAll(String viewerId) {
        return Arrays.stream(Role.values())
                .filter(role -> role.kind() == UnitKind.HEADQUARTERS)
                .anyMatch(role -> organisation.holds(viewerId, role));
    }

    private boolean seesCustomers(String viewerId) {
        return organisation.holds(viewerId, Role.HQ_PRIVACY) || maySendAgain(viewerId);
    }

    public boolean maySendAgain(String viewerId) {
        return organisation.holds(viewerId, Role.ADMINISTRATOR);
    }

    /**
     * @param mineOnly leaves out what is addressed to others; always so for those who do not see all
     * @param status null for every state
     * @param before null from the newest on
     */
    public Stretch read(String viewerId, boolean mineOnly, MessageStatus status, Long before) {
        String personId = mineOnly || !seesAll(viewerId) ? viewerId : null;
        boolean customers = personId == null && seesCustomers(viewerId);
        List<MessageLine> found =
                messages.newest(new MessageFilter(personId, customers, status, before), PAGE_SIZE + 1);
        boolean more = found.size() > PAGE_SIZE;
        boolean administrator = maySendAgain(viewerId);
        List<MessageLine> lines = found.stream()
                .limit(PAGE_SIZE)
                .map(line -> masked(line, viewerId, administrator))
                .toList();
        Map<MessageStatus, Integer> counts = new EnumMap<>(MessageStatus.class);
        for (MessageStatus each : MessageStatus.values()) {
            counts.put(each, messages.countUpTo(new MessageFilter(personId, customers, each, null), COUNT_CEILING));
        }
        return new Stretch(lines, counts, more ? lines.get(lines.size() - 1).id() : null);
    }

    /** The message with its text; empty where there is none or the viewer may not see it. */
    @Transactional
    public Optional<OpenedMessage> open(String viewerId, long id) {
        return messages.find(id)
                .filter(message -> message.isToCustomer() ? opensLetter(viewerId, message) : opens(viewerId, message))
                .map(message -> OpenedMessage.of(
                        message,
                        MaskedAddress.of(
                                message.recipient(), seesAddress(viewerId, message.personId(), message.customerId()))));
    }

    private boolean opens(String viewerId, Message message) {
        return message.personId().equals(viewerId) || seesAll(viewerId);
    }

    /** Only where the reading is kept. */
    private boolean opensLetter(String viewerId, Message message) {
        LetterReadings kept = readings.getIfAvailable();
        if (kept == null || !seesCustomers(viewerId)) {
            return false;
        }
        kept.read(viewerId, message.customerId(), message.caseNo());
        return true;
    }

    /** Sends a failed message once more, with all its attempts, to the address that the person has now. */
    @Transactional
    public void sendAgain(String viewerId, long id) {
        if (!maySendAgain(viewerId)) {
            throw new BusinessRefusal("messaging.refusal.administratorsOnly");
        }
        Message message = messages.find(id).orElseThrow(() -> new BusinessRefusal("messaging.refusal.notFailed"));
        String address = addressOf(message).orElseThrow(() -> new BusinessRefusal("messaging.refusal.noAddress"));
        if (!messages.reopen(id, address)) {
            throw new BusinessRefusal("messaging.refusal.notFailed");
        }
        queue.enqueueAgain(id);
        LOG.info("[{}] {} {} is sent again", message.caseNo(), message.channel(), id);
    }

    /** That of today; a customer's is the one it was written to. */
    private Optional<String> addressOf(Message message) {
        return message.isToCustomer()
                ? Optional.ofNullable(message.recipient())
                : organisation.person(message.personId()).map(person -> Reader.addressOf(person, message.channel()));
    }

    private boolean seesAddress(String viewerId, String personId, Long customerId) {
        return customerId == null && (personId.equals(viewerId) || maySendAgain(viewerId));
    }

    private static MessageLine masked(MessageLine line, String viewerId, boolean administrator) {
        boolean open =
                line.customerId() == null && (administrator || line.personId().equals(viewerId));
        return line.withRecipient(MaskedAddress.of(line.recipient(), open));
    }
}
