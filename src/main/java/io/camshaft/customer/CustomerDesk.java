package io.camshaft.customer;

import io.camshaft.customer.HistoryRepository.RecordEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts on customers and cars, each one transaction. What each does is in the class of its subject. */
@Service
@Transactional
class CustomerDesk implements Customers {

    private final Registration registration;
    private final Channels channels;
    private final Garage garage;
    private final CarLife carLife;
    private final Erasure erasure;

    CustomerDesk(Registration registration, Channels channels, Garage garage, CarLife carLife, Erasure erasure) {
        this.registration = registration;
        this.channels = channels;
        this.garage = garage;
        this.carLife = carLife;
        this.erasure = erasure;
    }

    @Override
    public long register(NewCustomer customer, String by) {
        return registration.register(customer, by);
    }

    @Override
    public void correct(
            long customerId, String name, String identityNo, String city, String source, String caseNo, String by) {
        registration.correct(
                customerId,
                new Registration.Correction(name, identityNo, city),
                new RecordEvent("CORRECTED", null, source, caseNo, by));
    }

    @Override
    public long addChannel(long customerId, NewCustomer.NewChannel channel, String source, String by) {
        return channels.add(customerId, channel, source, by);
    }

    @Override
    public void endChannel(long customerId, long channelId, String source, String by) {
        channels.end(customerId, channelId, source, by);
    }

    @Override
    public long addContact(long customerId, String name, String duty, List<NewCustomer.NewChannel> reached, String by) {
        return channels.addContact(customerId, name, duty, reached, by);
    }

    @Override
    public void consent(
            long customerId, ChannelKind channel, Purpose purpose, boolean given, String source, String by) {
        channels.consent(customerId, channel, purpose, given, source, by);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayContact(long customerId, ChannelKind channel, Purpose purpose) {
        return channels.mayContact(customerId, channel, purpose);
    }

    @Override
    public void lookAfter(long customerId, String dealerCode, String advisorId, String by) {
        registration.lookAfter(customerId, dealerCode, advisorId, by);
    }

    @Override
    public long vehicle(NewVehicle vehicle, String by) {
        return garage.vehicle(vehicle);
    }

    @Override
    public void own(long vehicleId, long customerId, LocalDate since, String by) {
        carLife.own(vehicleId, customerId, since, by);
    }

    @Override
    public void disown(long vehicleId, long customerId, LocalDate on, String source, String by) {
        carLife.disown(vehicleId, customerId, on, source, by);
    }

    @Override
    public FactOutcome purchase(PurchaseFact fact, String by) {
        return carLife.purchase(fact, by);
    }

    @Override
    public FactOutcome visit(VisitFact fact, String by) {
        return carLife.visit(fact, by);
    }

    @Override
    public void erase(long customerId, String caseNo, String by) {
        erasure.erase(customerId, caseNo, by);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> current(long customerId) {
        return registration.current(customerId);
    }
}
