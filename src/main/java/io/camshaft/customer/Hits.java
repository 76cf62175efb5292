package io.camshaft.customer;

import io.camshaft.customer.Dossier.Reached;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opens candidates of a search, keeps those that match, and orders them. */
@Component
class Hits {

    private static final int MOST = 20;
    /** Candidates of which channels and cars are read. */
    private static final int OPENED = 60;

    private static final int CARS = 2;

    private final Dossiers dossiers;

    Hits(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    private record Match(Dossier dossier, FoundBy by) {}

    List<CustomerHit> best(Map<Long, Set<FoundBy>> candidates, Map<FoundBy, String> meanings, Set<String> ownDealers) {
        Comparator<Match> order = order(ownDealers);
        List<Match> named = dossiers.named(candidates.keySet()).values().stream()
                .map(dossier -> new Match(dossier, surest(dossier, candidates.get(dossier.id()), meanings)))
                .filter(match -> match.by() != null)
                .sorted(order)
                .limit(OPENED)
                .toList();
        Collection<Dossier> opened =
                dossiers.complete(named.stream().map(Match::dossier).toList());
        return opened.stream()
                .map(dossier -> new Match(dossier, verified(dossier, candidates.get(dossier.id()), meanings)))
                .filter(match -> match.by() != null)
                .sorted(order)
                .limit(MOST)
                .map(match -> hit(match, meanings))
                .toList();
    }

    /** Names are known already; keys are believed until channels and cars are read. */
    private static FoundBy surest(Dossier dossier, Set<FoundBy> found, Map<FoundBy, String> meanings) {
        return found.stream()
                .map(by -> isName(by) ? nameMatch(dossier, by, meanings.get(by)) : by)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static FoundBy verified(Dossier dossier, Set<FoundBy> found, Map<FoundBy, String> meanings) {
        Set<FoundBy> kept = EnumSet.noneOf(FoundBy.class);
        for (FoundBy by : found) {
            FoundBy match = isName(by)
                    ? nameMatch(dossier, by, meanings.get(by))
                    : keyMatches(dossier, by, meanings.get(by)) ? by : null;
            if (match != null) {
                kept.add(match);
            }
        }
        return kept.stream().findFirst().orElse(null);
    }

    private static boolean isName(FoundBy by) {
        return by.ordinal() >= FoundBy.NAME.ordinal();
    }

    /** How the name matches; the index knows only what sounds alike. */
    private static FoundBy nameMatch(Dossier dossier, FoundBy by, String form) {
        CustomerKind kind = dossier.standing().kind();
        Stream<String> names = dossier.names().stream();
        return switch (by) {
            case NAME -> names.anyMatch(name -> form.equals(PersonName.normalised(name))) ? by : null;
            case INITIALS ->
                names.anyMatch(name -> form.equals(Spelling.of(kind, name).initials())) ? by : null;
            default ->
                names.map(name -> Spelling.of(kind, name).pinyin())
                        .filter(Objects::nonNull)
                        .map(pinyin -> by == FoundBy.PINYIN && pinyin.equals(form)
                                ? FoundBy.PINYIN
                                : Spelling.folded(pinyin).equals(Spelling.folded(form)) ? FoundBy.SOUNDS_LIKE : null)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        };
    }

    private static boolean keyMatches(Dossier dossier, FoundBy by, String form) {
        return switch (by) {
            case PHONE, MAIL, PHONE_END -> reachedBy(dossier, by, form) != null;
            case PLATE -> dossier.ownedCars().stream().anyMatch(car -> form.equals(car.plate()));
            case VIN, VIN_END ->
                dossier.ownedCars().stream().anyMatch(car -> car.row().vin().endsWith(form));
            default -> true;
        };
    }

    private static String reachedBy(Dossier dossier, FoundBy by, String form) {
        return dossier.channels().stream()
                .filter(channel -> by != FoundBy.PHONE_END || channel.kind().isTelephone())
                .map(Reached::value)
                .filter(value ->
                        by == FoundBy.PHONE_END ? PhoneNumber.tail(value).equals(form) : value.equals(form))
                .findFirst()
                .orElse(null);
    }

    /** Surest match first, then own dealer, then who was heard of last. */
    private static Comparator<Match> order(Set<String> ownDealers) {
        return Comparator.comparing(Match::by)
                .thenComparing(match -> match.dossier().family().stream()
                        .noneMatch(row -> row.dealerCode() != null && ownDealers.contains(row.dealerCode())))
                .thenComparing(match -> heardOf(match.dossier()), Comparator.reverseOrder())
                .thenComparing(match -> match.dossier().id());
    }

    private static LocalDate heardOf(Dossier dossier) {
        return dossier.family().stream()
                .flatMap(row -> Stream.of(row.visitedOn(), row.soldOn()))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    private static CustomerHit hit(Match match, Map<FoundBy, String> meanings) {
        Dossier dossier = match.dossier();
        CustomerRow standing = dossier.standing();
        String matched = match.by() == FoundBy.PHONE || match.by() == FoundBy.PHONE_END
                ? reachedBy(dossier, match.by(), meanings.get(match.by()))
                : dossier.phone();
        return new CustomerHit(
                dossier.id(),
                CustomerNo.of(dossier.id()),
                Masked.name(standing.kind(), dossier.name()),
                Masked.phone(matched),
                dossier.ownedCars().stream()
                        .map(car -> Masked.plate(car.plate()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                dossier.ownedCars().stream().limit(CARS).map(CarWords::of).toList(),
                dossier.city(),
                standing.dealerCode(),
                standing.state(),
                match.by().textKey());
    }
}
