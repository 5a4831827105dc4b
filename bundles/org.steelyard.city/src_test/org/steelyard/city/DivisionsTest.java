package org.steelyard.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {

    private final Divisions divisions = Divisions.read();

    /** The numbers of prefecture-level divisions that the Ministry of Civil Affairs publishes, 333 in all. */
    @ParameterizedTest
    @CsvSource({ "11,0", "12,0", "13,11", "14,11", "15,12", "21,14", "22,9", "23,13", "31,0", "32,13", "33,11", "34,16", "35,9", "36,11", "37,16",
            "41,17", "42,13", "43,14", "44,21", "45,14", "46,4", "50,0", "51,21", "52,9", "53,16", "54,7", "61,10", "62,14", "63,8", "64,5", "65,14" })
    void everyProvinceHasItsPrefectures(String province, int prefectures) {
        assertEquals(prefectures, divisions.all().stream().filter(DivisionsTest::isPrefecture).filter(d -> d.code().startsWith(province)).count());
    }

    private static boolean isPrefecture(Division division) {
        return !division.isProvince() && division.code().charAt(2) != '9';
    }

    @Test
    void thereAre34ProvincesFourOfThemMunicipalities() {
        assertEquals(34, divisions.all().stream().filter(Division::isProvince).count());
        assertEquals(List.of("北京市", "天津市", "上海市", "重庆市"),
                divisions.all().stream().filter(Division::isMunicipality).map(Division::name).toList());
    }

    @Test
    void codesRiseAndNamesAreUnique() {
        List<String> codes = divisions.all().stream().map(Division::code).toList();
        assertEquals(codes.stream().sorted().toList(), codes);
        List<String> names = divisions.all().stream().map(Division::name).toList();
        assertEquals(names.size(), new HashSet<>(names).size());
        assertTrue(divisions.all().stream().allMatch(d -> divisions.find(d.province()).isPresent()));
    }

    @ParameterizedTest
    @CsvSource({ "430400,衡阳市,衡阳,430000", "150100,呼和浩特市,呼和浩特,150000", "422800,恩施土家族苗族自治州,恩施,420000", "152200,兴安盟,兴安,150000",
            "542500,阿里地区,阿里,540000", "500000,重庆市,重庆,500000", "429004,仙桃市,仙桃,420000" })
    void divisionIsFoundByCodeAndByEitherName(String code, String name, String shortName, String province) {
        Division division = divisions.find(code).orElseThrow();
        assertEquals(name + " " + shortName + " " + province, division.name() + " " + division.shortName() + " " + division.province());
        assertEquals(Optional.of(division), divisions.named(name));
        assertEquals(Optional.of(division), divisions.named(shortName));
        assertEquals(Optional.of(province), divisions.province(code).map(Division::code));
    }

    @Test
    void codesThatDoNotExistAreNotFound() {
        for (String code : List.of("430900x", "431400", "420400", "100000", "990000", "", "43")) {
            assertEquals(Optional.empty(), divisions.find(code), code);
        }
        assertEquals(Optional.empty(), divisions.province("990100"));
        assertEquals(Optional.empty(), divisions.named("无此市"));
    }

    @Test
    void shortNameThatIsAWordAsWellIsMarked() {
        assertFalse(divisions.find("451300").orElseThrow().distinct());
        assertTrue(divisions.find("420100").orElseThrow().distinct());
        assertEquals("220200", divisions.named("吉林").orElseThrow().code());
    }
}
