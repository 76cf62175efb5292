package io.camshaft.campaign;

/** Catalogue of campaign types (S0 p.7, CM-16). */
public enum CampaignType {
    /** 跨界营销. */
    CROSS_INDUSTRY,
    /** 地产与汽车的组合. */
    PROPERTY_AND_CAR,
    /** 租赁/销售/贷款. */
    LEASING_SALE_LOAN,
    /** 银行等. */
    BANK_PARTNERSHIP,
    /** 标准化的营销活动. */
    STANDARDISED
}
