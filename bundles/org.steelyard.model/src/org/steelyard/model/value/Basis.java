package org.steelyard.model.value;

/** Accounting basis of a quantity; the same event counted on two bases gives two right numbers. */
public enum Basis {
    /** 财务收付: when money moved. */
    CASH("财务收付"),
    /** 业务核定: when the office decided. */
    BUSINESS("业务核定"),
    /** 统计: as counted for statistics. */
    STATISTICS("统计"),
    /** 未说明. */
    UNSTATED("未说明");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** The basis with this Chinese term or constant name; {@link #UNSTATED} for an empty text. */
    public static Basis of(String text) {
        if (text == null || text.isBlank()) {
            return UNSTATED;
        }
        for (Basis basis : values()) {
            if (basis.label.equals(text.strip()) || basis.name().equalsIgnoreCase(text.strip())) {
                return basis;
            }
        }
        throw new IllegalArgumentException("not an accounting basis: '" + text + "'");
    }
}
