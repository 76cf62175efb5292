package io.camshaft.customer;

import io.camshaft.customer.SearchRepository.Scope;
import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows customers again by the indexes of the search, without a reader: the case decides later who sees what. */
@Service
@Transactional(readOnly = true)
class Recognition implements KnownCustomers {

    /** Records of one person may each have the number; more are a switchboard's. */
    private static final int MOST = 60;

    private static final Scope EVERYBODY = new Scope(null);

    private final SearchRepository index;
    private final Dossiers dossiers;
    private final PersonalValues values;
    private final Texts texts;
    private final Clock clock;

    Recognition(SearchRepository index, Dossiers dossiers, PersonalValues values, Texts texts, Clock clock) {
        this.index = index;
        this.dossiers = dossiers;
        this.values = values;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Match whose(String phone, String vin) {
        Set<Long> owners = ownersOf(vin);
        Set<Long> callers = PhoneNumber.parse(phone).map(this::having).orElse(Set.of());
        if (callers.isEmpty()) {
            return match(owners, Fit.BY_CAR);
        }
        if (callers.size() > 1) {
            Set<Long> both = new HashSet<>(callers);
            both.retainAll(owners);
            return match(both.isEmpty() ? callers : both, Fit.BY_PHONE);
        }
        return match(callers, Fit.BY_PHONE);
    }

    private static Match match(Set<Long> found, Fit one) {
        return switch (found.size()) {
            case 0 -> new Match(Fit.NOBODY, null);
            case 1 -> new Match(one, found.iterator().next());
            default -> new Match(Fit.SEVERAL, null);
        };
    }

    private Set<Long> ownersOf(String vin) {
        return vin == null ? Set.of() : new HashSet<>(index.byVin(vin, LocalDate.now(clock), EVERYBODY, MOST));
    }

    /** Two values may share a token: the values decide. */
    private Set<Long> having(String normalised) {
        Set<Long> candidates = new LinkedHashSet<>(index.byChannel(values.channelTokens(normalised), EVERYBODY, MOST));
        return opened(candidates).stream()
                .filter(dossier -> dossier.channels().stream().anyMatch(channel -> normalised.equals(channel.value())))
                .map(Dossier::id)
                .collect(Collectors.toSet());
    }

    private List<Dossier> opened(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : dossiers.complete(dossiers.named(ids).values());
    }

    @Override
    public boolean knowsCar(String vin) {
        return vin != null && index.hasCar(vin);
    }

    @Override
    public Map<Long, String> maskedNames(Collection<Long> customerIds) {
        Map<Long, String> names = new HashMap<>();
        Map<Long, Long> standing = index.standing(customerIds);
        Map<Long, Dossier> known = dossiers.named(new LinkedHashSet<>(standing.values()));
        standing.forEach((asked, stands) -> {
            Dossier dossier = known.get(stands);
            String name = dossier.standing().erased()
                    ? texts.get("customer.erased")
                    : Masked.name(dossier.standing().kind(), dossier.name());
            if (name != null) {
                names.put(asked, name);
            }
        });
        return names;
    }

    @Override
    public Optional<Reached> reached(long customerId) {
        return opened(index.standing(Set.of(customerId)).values()).stream()
                .filter(Predicate.not(dossier -> dossier.standing().erased()))
                .map(dossier -> new Reached(dossier.name(), dossier.phone(), dossier.mail()))
                .findFirst();
    }

    @Override
    public int bearersOf(String phoneOrMail) {
        if (phoneOrMail == null) {
            return 0;
        }
        Optional<String> value = phoneOrMail.contains("@")
                ? Optional.of(phoneOrMail.strip().toLowerCase(Locale.ROOT))
                : PhoneNumber.parse(phoneOrMail);
        return value.map(each -> having(each).size()).orElse(0);
    }
}
