package org.steelyard.city;

import java.util.Objects;

/**
 * An administrative division of China.
 *
 * @param code      six digits of GB/T 2260
 * @param name      official name, for example 衡阳市
 * @param shortName name without 省, 市, 自治州 and the like, for example 衡阳
 * @param distinct  whether the short name means nothing but this division; 来宾 is a word as well
 */
public record Division(String code, String name, String shortName, boolean distinct) {

    /** Checks that nothing is missing. */
    public Division {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(shortName, "shortName");
        if (!code.matches("[1-8]\\d{5}")) {
            throw new IllegalArgumentException("not a code of six digits: " + code);
        }
    }

    /** Whether it is a province, an autonomous region, a municipality or a special region. */
    public boolean isProvince() {
        return code.endsWith("0000");
    }

    /** Whether it is a municipality under the central government (直辖市). */
    public boolean isMunicipality() {
        return isProvince() && name.endsWith("市");
    }

    /** The code of the province that it belongs to; its own when it is one. */
    public String province() {
        return code.substring(0, 2) + "0000";
    }
}
