package io.camshaft.customer.matching;

import io.camshaft.customer.CustomerKind;
import java.util.HashSet;
import java.util.Set;

/** Somebody to compare; says only what matters. */
final class Person {

    private final String name;
    private final String pinyin;
    private final Set<String> mobiles = new HashSet<>();
    private final Set<String> phones = new HashSet<>();
    private final Set<String> vins = new HashSet<>();
    private final Set<String> plates = new HashSet<>();
    private CustomerKind kind = CustomerKind.PERSON;
    private String identity;
    private String city;

    private Person(String name, String pinyin) {
        this.name = name;
        this.pinyin = pinyin;
    }

    static Person person(String name, String pinyin) {
        return new Person(name, pinyin);
    }

    Person mobile(String number) {
        mobiles.add(number);
        return phone(number);
    }

    Person phone(String number) {
        phones.add(number);
        return this;
    }

    Person identity(String number) {
        identity = number;
        return this;
    }

    Person vin(String vin) {
        vins.add(vin);
        return this;
    }

    Person plate(String plate) {
        plates.add(plate);
        return this;
    }

    Person city(String name) {
        city = name;
        return this;
    }

    Person organisation() {
        kind = CustomerKind.ORGANISATION;
        return this;
    }

    Traits traits() {
        return new Traits(kind, name, pinyin, mobiles, phones, Set.of(), identity, vins, plates, city);
    }
}
