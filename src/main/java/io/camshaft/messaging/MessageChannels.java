package io.camshaft.messaging;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The ways out of the house, by channel. */
@Component
class MessageChannels {

    private final Map<Channel, MessageChannel> byChannel = new EnumMap<>(Channel.class);

    MessageChannels(List<MessageChannel> channels) {
        channels.forEach(channel -> byChannel.put(channel.channel(), channel));
    }

    MessageChannel of(Channel channel) {
        return byChannel.get(channel);
    }

    /** Where a message starts: waiting for its job, or kept where nothing could send it. */
    MessageStatus firstStatus(Channel channel) {
        return of(channel).available() ? MessageStatus.WAITING : MessageStatus.KEPT;
    }
}
