package io.camshaft.messaging;

import static io.camshaft.messaging.Channel.MAIL;
import static io.camshaft.messaging.Channel.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageChannelsTest {

    @ParameterizedTest(name = "servers for {0}, customer has {1}: {2}")
    @CsvSource({
        // What is read within the hour comes first.
        "SMS MAIL, SMS MAIL, SMS",
        "SMS MAIL, SMS,      SMS",
        "SMS MAIL, MAIL,     MAIL",
        // A channel without a server reaches nobody as long as another has one.
        "MAIL,     SMS MAIL, MAIL",
        "MAIL,     SMS,      ",
        "SMS,      SMS MAIL, SMS",
        "SMS,      MAIL,     ",
        // Nothing leaves the house: what is kept is a mail where it can be one.
        "'',       SMS MAIL, MAIL",
        "'',       SMS,      SMS",
        "'',       MAIL,     MAIL",
        "SMS MAIL, '',       ",
        "'',       '',       "
    })
    void aLetterGoesTheQuickestWayThatLeadsOut(String servers, String reachable, Channel way) {
        MessageChannels channels = new MessageChannels(List.of(channel(SMS, of(servers)), channel(MAIL, of(servers))));

        assertThat(channels.best(of(reachable)).orElse(null)).isEqualTo(way);
    }

    private static Set<Channel> of(String names) {
        Set<Channel> all = EnumSet.noneOf(Channel.class);
        for (String name : names.split(" ")) {
            if (!name.isEmpty()) {
                all.add(Channel.valueOf(name));
            }
        }
        return all;
    }

    private static MessageChannel channel(Channel channel, Set<Channel> servers) {
        return new MessageChannel() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public boolean available() {
                return servers.contains(channel);
            }

            @Override
            public String send(Message message) {
                throw new AssertionError("nothing is sent here");
            }
        };
    }
}
