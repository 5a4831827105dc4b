package org.steelyard.model.check;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;

import org.steelyard.model.problem.Severity;

/**
 * No resident identity number and no mobile number stands in any text. An identity number is recognised by its date of
 * birth and check digit (GB 11643, ISO 7064 MOD 11-2). The message does not repeat what was found.
 */
final class PersonalData implements Invariant {

    private static final String BEFORE = "(?<![0-9A-Za-z])";
    private static final String AFTER = "(?![0-9A-Za-z])";
    private static final Pattern IDENTITY = Pattern.compile(BEFORE + "([1-9]\\d{5})((?:19|20)\\d{6})(\\d{3})([0-9Xx])" + AFTER);
    private static final Pattern MOBILE = Pattern.compile(BEFORE + "(?:\\+?86[- ]?)?(1[3-9]\\d)[- ]?\\d{4}[- ]?\\d{4}" + AFTER);
    private static final int[] FACTORS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    @Override
    public void check(EObject object, Report report) {
        for (String text : StringsOf.prose(object)) {
            // the shortest thing looked for has eleven digits
            if (text.length() >= 11) {
                scan(object, Normalizer.normalize(text, Normalizer.Form.NFKC), report);
            }
        }
    }

    private static void scan(EObject object, String text, Report report) {
        Matcher identity = IDENTITY.matcher(text);
        while (identity.find()) {
            if (isIdentityNumber(identity.group(), identity.group(2))) {
                found(object, identity.group(), "identity-number", report);
            }
        }
        Matcher mobile = MOBILE.matcher(text);
        while (mobile.find()) {
            found(object, mobile.group(1), "mobile-number", report);
        }
    }

    private static void found(EObject object, String number, String kind, Report report) {
        report.add(Severity.ERROR, object, number.substring(0, 3) + "…", "personal-data", report.texts().get(kind));
    }

    static boolean isIdentityNumber(String number, String birth) {
        int sum = 0;
        for (int i = 0; i < FACTORS.length; i++) {
            sum += FACTORS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17)) && isDay(birth);
    }

    private static boolean isDay(String digits) {
        try {
            LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
