package org.steelyard.report.internal.fill;

/** Days as a report prints them. */
final class Days {

    private Days() {
    }

    /** {@code 2019-03-11} as 2019年3月11日, as precise as it is given. */
    static String text(String iso) {
        String[] part = iso.split("-");
        StringBuilder out = new StringBuilder(part[0]).append("年");
        if (part.length > 1) {
            out.append(Integer.parseInt(part[1])).append("月");
        }
        if (part.length > 2) {
            out.append(Integer.parseInt(part[2])).append("日");
        }
        return out.toString();
    }
}
