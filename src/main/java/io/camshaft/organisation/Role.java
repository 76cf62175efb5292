package io.camshaft.organisation;

/**
 * What people are in the organisation. The id is the engine group that carries the rights of the role; the group that gets
 * tasks is the role at a unit, for example {@code region-manager.NORTH}.
 */
public enum Role {
    /** Proposes campaigns for one dealer (市场专员). */
    DEALER_MARKETING("dealer-marketing", UnitKind.DEALER),
    /** Runs one dealer (经销商总经理). */
    DEALER_MANAGER("dealer-manager", UnitKind.DEALER),
    /** Sells cars: sees what their dealer's customers bought (销售顾问). */
    DEALER_SALES("dealer-sales", UnitKind.DEALER),
    /** Receives cars in the workshop: sees what was done to them (服务顾问). */
    DEALER_SERVICE("dealer-service", UnitKind.DEALER),
    /** Audits for one region (区域经理). */
    REGION_MANAGER("region-manager", UnitKind.REGION),
    /** Reviews and funds at headquarters (总部市场部). */
    HQ_MARKETING("hq-marketing", UnitKind.HEADQUARTERS),
    /** Approves and files at headquarters (总部批准人). */
    HQ_APPROVER("hq-approver", UnitKind.HEADQUARTERS),
    /** Heads marketing at headquarters; the last level that silence is escalated to (总部市场总监). */
    HQ_DIRECTOR("hq-director", UnitKind.HEADQUARTERS),
    /** Talks with customers at the call centre (呼叫中心专员). */
    CALL_AGENT("call-agent", UnitKind.HEADQUARTERS),
    /** Leads the call centre (呼叫中心主管). */
    CALL_SUPERVISOR("call-supervisor", UnitKind.HEADQUARTERS),
    /** After-sales service department: repairs, parts, dealers' workshops (总部售后服务部). */
    HQ_SERVICE("hq-service", UnitKind.HEADQUARTERS),
    /** Quality department: what is wrong with the product (总部质量部). */
    HQ_QUALITY("hq-quality", UnitKind.HEADQUARTERS),
    /** Speaks with the press and answers for what is said in public (总部公关部). */
    HQ_PUBLIC_RELATIONS("hq-public-relations", UnitKind.HEADQUARTERS),
    /** Answers for personal data: requests of persons, doubles across dealers, unusual reading (个人信息保护负责人). */
    HQ_PRIVACY("hq-privacy", UnitKind.HEADQUARTERS),
    /** Changes processes, forms and decision tables (流程设计师). */
    PROCESS_DESIGNER("process-designer", UnitKind.HEADQUARTERS),
    /** Keeps people, units and the system (系统管理员). */
    ADMINISTRATOR("administrator", UnitKind.HEADQUARTERS);

    private final String id;
    private final UnitKind kind;

    Role(String id, UnitKind kind) {
        this.id = id;
        this.kind = kind;
    }

    public String id() {
        return id;
    }

    public UnitKind kind() {
        return kind;
    }

    /** Key of the role's name. */
    public String textKey() {
        return switch (this) {
            case DEALER_MARKETING -> "organisation.role.dealerMarketing";
            case DEALER_MANAGER -> "organisation.role.dealerManager";
            case DEALER_SALES -> "organisation.role.dealerSales";
            case DEALER_SERVICE -> "organisation.role.dealerService";
            case REGION_MANAGER -> "organisation.role.regionManager";
            case HQ_MARKETING -> "organisation.role.hqMarketing";
            case HQ_APPROVER -> "organisation.role.hqApprover";
            case HQ_DIRECTOR -> "organisation.role.hqDirector";
            case CALL_AGENT -> "organisation.role.callAgent";
            case CALL_SUPERVISOR -> "organisation.role.callSupervisor";
            case HQ_SERVICE -> "organisation.role.hqService";
            case HQ_QUALITY -> "organisation.role.hqQuality";
            case HQ_PUBLIC_RELATIONS -> "organisation.role.hqPublicRelations";
            case HQ_PRIVACY -> "organisation.role.hqPrivacy";
            case PROCESS_DESIGNER -> "organisation.role.processDesigner";
            case ADMINISTRATOR -> "organisation.role.administrator";
        };
    }

    /** Group that gets the tasks of this role at the unit. */
    public String at(String unitCode) {
        return id + "." + unitCode;
    }

    public static Role ofId(String id) {
        for (Role role : values()) {
            if (role.id.equals(id)) {
                return role;
            }
        }
        throw new IllegalArgumentException("No role " + id);
    }
}
