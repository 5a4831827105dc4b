package org.steelyard.core.internal.collect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Organisation;
import org.steelyard.model.evaluation.Participant;
import org.steelyard.model.evaluation.Role;
import org.steelyard.model.rubric.EvidenceRequest;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Operand;

/** Who supplies what: bureaus, the offices of districts, or the evaluators themselves, who are asked nothing. */
final class Suppliers {

    private static final Pattern EVALUATORS = Pattern.compile("(?:评价|第三方|会计师|咨询).*");
    private static final Pattern EACH_DISTRICT = Pattern.compile("各(?:区县|县区|县市区|区县市|市县|旗县区|区|县|旗县|市|分局|地)(?:（[^）]*）)?的?(?<office>.*)");
    private static final String CITY_ITSELF = "市本级";

    private final Evaluation evaluation;
    private final String usual;

    Suppliers(Evaluation evaluation, List<Indicator> leaves, String unnamed) {
        this.evaluation = evaluation;
        String unit = participant(Role.EVALUATED_UNIT).or(() -> most(leaves)).or(() -> participant(Role.COMPETENT_DEPARTMENT)).orElse(unnamed);
        // 长沙市工伤保险服务中心 is 市工伤保险服务中心 of the rubric
        this.usual = suppliers(leaves).filter(unit::endsWith).findFirst().orElse(unit);
    }

    private Stream<String> suppliers(List<Indicator> leaves) {
        return leaves.stream().flatMap(i -> Stream.concat(i.getOperands().stream().map(Operand::getSupplier), i.getEvidence().stream().map(EvidenceRequest::getSupplier)))
                .filter(s -> s != null && !s.isBlank()).map(String::strip).filter(s -> !isEvaluators(s) && !isEachDistrict(s));
    }

    private Optional<String> participant(Role role) {
        return evaluation.getParticipants().stream().filter(p -> p.getRole() == role).map(Participant::getOrganisation).filter(Objects::nonNull)
                .map(Organisation::getName).filter(n -> n != null && !n.isBlank()).findFirst();
    }

    private Optional<String> most(List<Indicator> leaves) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        suppliers(leaves).forEach(s -> counts.merge(s, 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** The unit of this name; the evaluated unit where none is named. */
    String named(String supplier) {
        return supplier == null || supplier.isBlank() ? usual : supplier.strip();
    }

    /** Whether these are the evaluators. */
    boolean isEvaluators(String supplier) {
        return EVALUATORS.matcher(supplier).matches() || evaluation.getParticipants().stream().filter(p -> p.getRole() == Role.EVALUATOR)
                .map(Participant::getOrganisation).filter(Objects::nonNull).anyMatch(o -> supplier.equals(o.getName()) || o.getAliases().contains(supplier));
    }

    static boolean isEachDistrict(String supplier) {
        return EACH_DISTRICT.matcher(supplier).matches();
    }

    /** The office of this district: 江夏区人社局 for 各区人社局, 市人社局 for what belongs to the city itself. */
    static String inDistrict(String supplier, String district) {
        Matcher m = EACH_DISTRICT.matcher(supplier);
        return !m.matches() ? supplier : (district.equals(CITY_ITSELF) ? "市" : district) + m.group("office");
    }
}
