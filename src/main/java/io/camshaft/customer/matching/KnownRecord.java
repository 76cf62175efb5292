package io.camshaft.customer.matching;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerKind;
import java.util.HashSet;
import java.util.Set;

/** A record that stands for itself, with what those merged into it add. Grows while lines of a file are added to it. */
public final class KnownRecord {

    private final CustomerKind kind;
    private final String name;
    private final String pinyin;
    private final Set<String> mobiles = new HashSet<>();
    private final Set<String> phones = new HashSet<>();
    private final Set<String> mails = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();
    private final Set<String> vins = new HashSet<>();
    private final Set<String> plates = new HashSet<>();
    private String identity;
    private String city;
    private Long id;
    private Traits traits;

    /** @param id null as long as the record is not written */
    public KnownRecord(Long id, CustomerKind kind, String name, String pinyin) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.pinyin = pinyin;
    }

    public Long id() {
        return id;
    }

    public void id(long written) {
        this.id = written;
    }

    public String identity() {
        return identity;
    }

    public String city() {
        return city;
    }

    public void identity(String number) {
        if (identity == null) {
            identity = number;
            traits = null;
        }
    }

    public void city(String name) {
        if (city == null) {
            city = name;
            traits = null;
        }
    }

    /** True where the value is new. */
    public boolean channel(ChannelKind channel, String value) {
        traits = null;
        return switch (channel) {
            case MOBILE -> mobiles.add(value) & phones.add(value);
            case PHONE -> phones.add(value);
            case MAIL -> mails.add(value);
            case ADDRESS, MESSENGER -> addresses.add(value);
        };
    }

    /** True where the car is new; the plate may be null. */
    public boolean car(String vin, String plate) {
        traits = null;
        if (plate != null) {
            plates.add(plate);
        }
        return vins.add(vin);
    }

    public boolean owns(String vin) {
        return vins.contains(vin);
    }

    public Traits traits() {
        if (traits == null) {
            traits = new Traits(kind, name, pinyin, mobiles, phones, mails, identity, vins, plates, city);
        }
        return traits;
    }
}
