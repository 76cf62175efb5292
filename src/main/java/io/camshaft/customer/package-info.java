/**
 * Customers and vehicles: who the customer is, which cars they own, what happened to them, whom they belong to and what they
 * agreed to. Personal values are sealed; everybody sees what their work needs. Terms: A-card 潜客卡 (prospect), C-card 保有客户卡
 * (owner), vehicle 车辆, consent 同意, blind index 盲索引.
 *
 * <p>Other modules may read some views in their own SQL, because they work on millions of rows at once: {@code sale_occasion},
 * {@code visit_occasion} and {@code refused_call} (V047), {@code finished_visit} and {@code refused_survey} (V154), {@code record_basics}
 * (V054). Nothing in them is personal; tables stay this module's own.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Customers and vehicles",
        allowedDependencies = {"platform", "organisation", "messaging", "casefile"})
package io.camshaft.customer;
