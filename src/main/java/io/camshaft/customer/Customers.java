package io.camshaft.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is written about customers and cars. Every method runs in the caller's transaction or one of its own, refuses bad values
 * with a sentence ({@link io.camshaft.platform.BusinessRefusal}), writes a {@code customer_event} and never a personal value in
 * clear. Rights are the caller's business, see {@link CustomerRights}.
 */
public interface Customers {

    /** Writes a new customer without looking for doubles; see {@link Doubles} for that. Returns the id. */
    long register(NewCustomer customer, String by);

    /** Replaces the name; null keeps it. The same for the identity number and the city. */
    void correct(long customerId, String name, String identityNo, String city, String source, String caseNo, String by);

    /** Adds a way to reach the customer; the same value again changes nothing but "preferred". Returns its id. */
    long addChannel(long customerId, NewCustomer.NewChannel channel, String source, String by);

    /** The channel is not used any more. */
    void endChannel(long customerId, long channelId, String source, String by);

    /** Somebody to talk with at an organisation. Returns the contact's id. */
    long addContact(long customerId, String name, String duty, List<NewCustomer.NewChannel> channels, String by);

    /** Writes what the customer agreed to or refused; the newest word counts. */
    void consent(long customerId, ChannelKind channel, Purpose purpose, boolean given, String source, String by);

    /** Whether the newest word is a yes; service messages of a running case need none and do not ask here. */
    boolean mayContact(long customerId, ChannelKind channel, Purpose purpose);

    /** The dealer in charge and the advisor there; the dealer also comes to know the customer. */
    void lookAfter(long customerId, String dealerCode, String advisorId, String by);

    /** The car with this VIN, new or as it is known, with what is new about it (null keeps). Returns its id. */
    long vehicle(NewVehicle vehicle, String by);

    /** The customer owns the car from this day; an earlier owner's time ends the day before. */
    void own(long vehicleId, long customerId, LocalDate since, String by);

    /** The customer says that the car is not theirs any more; refuses where it was not. @param on first day without it */
    void disown(long vehicleId, long customerId, LocalDate on, String source, String by);

    /**
     * Writes the purchase once, makes the buyer an owner (C card) of the dealer. Told again under its number, its day, amount and
     * cancellation follow what is told (null keeps); car and customer stay those of the first time. Cancelled, the buyer owns the
     * car no longer.
     */
    FactOutcome purchase(PurchaseFact fact, String by);

    /**
     * Writes the visit once; the dealer comes to know the customer. Told again under its number, everything but car and customer
     * follows what is told (null keeps).
     */
    FactOutcome visit(VisitFact fact, String by);

    /**
     * Takes everything personal away for good, of this record and of those merged into it: names, numbers, channels, contacts,
     * plates, sealed requests' details; ends ownerships. Purchases and visits stay for statistics. Running cases go on and say
     * "erased". The second time does nothing.
     */
    void erase(long customerId, String caseNo, String by);

    /** The record that stands for this one: itself, or the one it was merged into. Empty where there is none. */
    Optional<Long> current(long customerId);
}
