package io.camshaft.customer.exchange;

import static java.util.Map.entry;

import io.camshaft.customer.CustomerKind;
import io.camshaft.customer.Power;
import io.camshaft.customer.VisitKind;
import java.util.Map;

/** Words of dealer systems for choices, English ones in lower case. */
final class ImportWords {

    static final Map<String, CustomerKind> KINDS = Map.ofEntries(
            entry("person", CustomerKind.PERSON),
            entry("个人", CustomerKind.PERSON),
            entry("organisation", CustomerKind.ORGANISATION),
            entry("organization", CustomerKind.ORGANISATION),
            entry("company", CustomerKind.ORGANISATION),
            entry("单位", CustomerKind.ORGANISATION),
            entry("企业", CustomerKind.ORGANISATION),
            entry("公司", CustomerKind.ORGANISATION));

    static final Map<String, Power> POWERS = Map.ofEntries(
            entry("petrol", Power.PETROL),
            entry("汽油", Power.PETROL),
            entry("燃油", Power.PETROL),
            entry("diesel", Power.DIESEL),
            entry("柴油", Power.DIESEL),
            entry("hybrid", Power.HYBRID),
            entry("混动", Power.HYBRID),
            entry("混合动力", Power.HYBRID),
            entry("plug_in", Power.PLUG_IN),
            entry("plug-in", Power.PLUG_IN),
            entry("插电混动", Power.PLUG_IN),
            entry("插电式混合动力", Power.PLUG_IN),
            entry("electric", Power.ELECTRIC),
            entry("纯电", Power.ELECTRIC),
            entry("纯电动", Power.ELECTRIC),
            entry("电动", Power.ELECTRIC),
            entry("other", Power.OTHER),
            entry("其他", Power.OTHER));

    static final Map<String, VisitKind> VISITS = Map.ofEntries(
            entry("routine", VisitKind.ROUTINE),
            entry("保养", VisitKind.ROUTINE),
            entry("定期保养", VisitKind.ROUTINE),
            entry("warranty", VisitKind.WARRANTY),
            entry("保修", VisitKind.WARRANTY),
            entry("索赔", VisitKind.WARRANTY),
            entry("paid_repair", VisitKind.PAID_REPAIR),
            entry("repair", VisitKind.PAID_REPAIR),
            entry("维修", VisitKind.PAID_REPAIR),
            entry("一般维修", VisitKind.PAID_REPAIR),
            entry("body", VisitKind.BODY),
            entry("钣喷", VisitKind.BODY),
            entry("事故维修", VisitKind.BODY));

    private ImportWords() {}
}
