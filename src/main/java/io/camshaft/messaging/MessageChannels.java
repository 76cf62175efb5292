package io.camshaft.messaging;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The ways out of the house, by channel. */
@Component
class MessageChannels {

    /** Short messages are read within the hour; a mail may wait for days. */
    private static final List<Channel> QUICKEST_FIRST = List.of(Channel.SMS, Channel.MAIL);

    /** What is kept is read on the outbox page, where a mail says more. */
    private static final List<Channel> KEPT_FIRST = List.of(Channel.MAIL, Channel.SMS);

    private final Map<Channel, MessageChannel> byChannel = new EnumMap<>(Channel.class);

    MessageChannels(List<MessageChannel> channels) {
        channels.forEach(channel -> byChannel.put(channel.channel(), channel));
    }

    MessageChannel of(Channel channel) {
        return byChannel.get(channel);
    }

    /**
     * The quickest channel of these that leads out of the house. Where nothing does, as on a trial, messages are kept and any of these
     * will do; where something does, a channel without a server reaches nobody.
     */
    Optional<Channel> best(Set<Channel> reachable) {
        boolean anyLeadsOut = byChannel.values().stream().anyMatch(MessageChannel::available);
        return (anyLeadsOut ? QUICKEST_FIRST : KEPT_FIRST)
                .stream()
                        .filter(reachable::contains)
                        .filter(channel -> !anyLeadsOut || of(channel).available())
                        .findFirst();
    }

    /** Where a message starts: waiting for its job, or kept where nothing could send it. */
    MessageStatus firstStatus(Channel channel) {
        return of(channel).available() ? MessageStatus.WAITING : MessageStatus.KEPT;
    }
}
