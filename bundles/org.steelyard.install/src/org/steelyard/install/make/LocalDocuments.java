package org.steelyard.install.make;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.steelyard.city.Division;
import org.steelyard.city.Divisions;

/**
 * Tells documents that hold in the new city from those that another city or province issued: by the names in them, and by
 * the issuer in front of a document number (武人社〔2020〕8号). Documents of the country hold everywhere.
 */
final class LocalDocuments {

    private static final Pattern NUMBER = Pattern.compile("(\\p{IsHan}{1,8})〔\\d{4}〕\\d+号");
    private static final List<String> NATIONAL = List.of("财", "国", "中发", "中办", "人社", "劳社", "社保", "医保", "审", "税总", "厅字", "应急");
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(Map.entry("11", "京"), Map.entry("12", "津"), Map.entry("13", "冀"),
            Map.entry("14", "晋"), Map.entry("15", "内"), Map.entry("21", "辽"), Map.entry("22", "吉"), Map.entry("23", "黑"), Map.entry("31", "沪"),
            Map.entry("32", "苏"), Map.entry("33", "浙"), Map.entry("34", "皖"), Map.entry("35", "闽"), Map.entry("36", "赣"), Map.entry("37", "鲁"),
            Map.entry("41", "豫"), Map.entry("42", "鄂"), Map.entry("43", "湘"), Map.entry("44", "粤"), Map.entry("45", "桂"), Map.entry("46", "琼"),
            Map.entry("50", "渝"), Map.entry("51", "川"), Map.entry("52", "黔"), Map.entry("53", "滇"), Map.entry("54", "藏"), Map.entry("61", "陕"),
            Map.entry("62", "甘"), Map.entry("63", "青"), Map.entry("64", "宁"), Map.entry("65", "新"));

    private final Renaming renaming;
    private final Newcomer to;
    private final List<String> otherProvinces;

    LocalDocuments(Renaming renaming, Newcomer to, Divisions divisions) {
        this.renaming = renaming;
        this.to = to;
        this.otherProvinces = divisions.all().stream().filter(d -> d.isProvince() && !d.code().equals(to.division().province()))
                .map(Division::name).toList();
    }

    /** Whether this names a document, place or province that is not the new city's. */
    boolean isForeign(String text) {
        if (renaming.concerns(text) || otherProvinces.stream().anyMatch(text::contains)) {
            return true;
        }
        Matcher number = NUMBER.matcher(text);
        String own = ABBREVIATIONS.getOrDefault(to.code().substring(0, 2), to.name());
        while (number.find()) {
            String issuer = number.group(1);
            if (NATIONAL.stream().noneMatch(issuer::startsWith) && !issuer.startsWith(own)) {
                return true;
            }
        }
        return false;
    }

    /** A list joined by 、 without its foreign parts; may be empty. */
    String without(String list) {
        return Arrays.stream(list.split("、")).filter(part -> !isForeign(part)).collect(Collectors.joining("、"));
    }
}
