package io.camshaft.customer.web;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerKind;
import io.camshaft.customer.NewCustomer;
import io.camshaft.customer.NewVehicle;
import io.camshaft.customer.Power;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody typed on the page for a new customer; empty fields are empty texts or null.
 *
 * @param sure true after the records like it were shown and the person said that this is somebody else
 */
public record EnteredCustomer(
        CustomerKind kind,
        String name,
        String mobile,
        String mail,
        String address,
        String identityNo,
        String city,
        String vin,
        String plate,
        String model,
        Power power,
        Boolean sure) {

    static final EnteredCustomer EMPTY =
            new EnteredCustomer(CustomerKind.PERSON, "", "", "", "", "", "", "", "", "", Power.PETROL, false);

    public EnteredCustomer {
        sure = sure != null && sure;
        kind = kind == null ? CustomerKind.PERSON : kind;
        name = plain(name);
        mobile = plain(mobile);
        mail = plain(mail);
        address = plain(address);
        identityNo = plain(identityNo);
        city = plain(city);
        vin = plain(vin);
        plate = plain(plate);
        model = plain(model);
        power = power == null ? Power.OTHER : power;
    }

    private static String plain(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String orNull(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    /** @param dealerCode the dealer of who enters it, or null */
    NewCustomer customer(String dealerCode) {
        List<NewCustomer.NewChannel> channels = new ArrayList<>();
        add(channels, ChannelKind.MOBILE, mobile, true);
        add(channels, ChannelKind.MAIL, mail, false);
        add(channels, ChannelKind.ADDRESS, address, false);
        return new NewCustomer(kind, name, orNull(identityNo), channels, orNull(city), dealerCode, null, "FORM");
    }

    boolean hasCar() {
        return !vin.isEmpty();
    }

    NewVehicle car() {
        return new NewVehicle(
                vin, orNull(plate), model.isEmpty() ? "?" : model, null, null, power, null, null, null, null, null);
    }

    private static void add(List<NewCustomer.NewChannel> channels, ChannelKind kind, String value, boolean preferred) {
        if (!value.isEmpty()) {
            channels.add(new NewCustomer.NewChannel(kind, value, preferred));
        }
    }
}
