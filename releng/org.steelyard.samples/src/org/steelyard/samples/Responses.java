package org.steelyard.samples;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Synthetic answers to a questionnaire, in the layout in which online surveys are exported: one row a respondent, with
 * running number, time, time taken, source and address before the answers. Addresses are those that RFC 5737 keeps for
 * documentation.
 */
final class Responses {

    private static final String SKIPPED = "(跳过)";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/M/d H:mm:ss");

    private final Questionnaire questionnaire;
    private final int n;
    private final Draw draw;
    private final Map<String, String[]> columns = new LinkedHashMap<>();

    private Responses(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.n = questionnaire.respondents();
        this.draw = new Draw(Long.parseLong(questionnaire.settings().get("seed")));
    }

    static Layout of(Questionnaire questionnaire) {
        return new Responses(questionnaire).layout();
    }

    private Layout layout() {
        particulars();
        questionnaire.questions().forEach(this::answer);
        Layout.Sheet sheet = Layout.sheet(questionnaire.settings().get("sheet"));
        columns.keySet().forEach(header -> sheet.widths().add(Math.min(30, 6 + header.length())));
        sheet.rows().add(new Layout.Row(Layout.Kind.TITLE, List.of(questionnaire.settings().get("title"))));
        sheet.rows().add(new Layout.Row(Layout.Kind.HEAD, List.copyOf(columns.keySet())));
        for (int i = 0; i < n; i++) {
            int respondent = i;
            sheet.rows().add(new Layout.Row(Layout.Kind.BODY, columns.values().stream().map(c -> c[respondent]).toList()));
        }
        return new Layout(questionnaire.settings().get("file"), questionnaire.settings().getOrDefault("encoding", "UTF-8"), List.of(sheet));
    }

    private void particulars() {
        String[] number = column("序号");
        String[] submitted = column("提交答卷时间");
        String[] taken = column("所用时间");
        String[] source = column("来源");
        String[] detail = column("来源详情");
        String[] address = column("来自IP");
        LocalDateTime time = LocalDateTime.parse(questionnaire.settings().get("from"));
        for (int i = 0; i < n; i++) {
            time = time.plusSeconds(30 + draw.next(Integer.parseInt(questionnaire.settings().get("pause"))));
            if (time.getHour() >= 21) {
                time = time.plusHours(11).withMinute(draw.next(60));
            }
            boolean phone = draw.next(4) > 0;
            number[i] = "#" + (i + 1);
            submitted[i] = TIME.format(time);
            taken[i] = (60 + draw.next(420)) + "秒";
            source[i] = phone ? "微信" : "链接";
            detail[i] = phone ? "N/A" : "直接访问";
            address[i] = "192.0.2." + (1 + draw.next(254)) + "(湖北-武汉)";
        }
    }

    private String[] column(String header) {
        return columns.computeIfAbsent(header, h -> new String[n]);
    }

    private void answer(Questionnaire.Question question) {
        List<Integer> asked = new ArrayList<>();
        String[] condition = question.of().isEmpty() ? null : columns.get(question.of());
        for (int i = 0; i < n; i++) {
            if (condition == null || condition[i].equals(question.given())) {
                asked.add(i);
            }
        }
        switch (question.kind()) {
            case FIRST -> first(question, asked);
            case SCALE -> scale(question, asked);
            case SHARES -> shares(question, asked);
            case MULTIPLE -> multiple(question, asked);
        }
    }

    private String[] answers(String header) {
        String[] answers = column(header);
        Arrays.fill(answers, SKIPPED);
        return answers;
    }

    private void first(Questionnaire.Question question, List<Integer> asked) {
        String[] answers = answers(question.text());
        List<Integer> order = new ArrayList<>(asked);
        draw.shuffle(order);
        for (int i = 0; i < order.size(); i++) {
            int answer = i < question.number() ? 0 : 1 + draw.next(question.answers().size() - 1);
            answers[order.get(i)] = question.answers().get(answer);
        }
    }

    // everybody starts on the highest level, and single steps are taken off at random until the sum is right
    private void scale(Questionnaire.Question question, List<Integer> asked) {
        int top = question.answers().size();
        int[] lost = new int[n];
        for (int left = top * asked.size() - question.number(); left > 0;) {
            int respondent = asked.get(draw.next(asked.size()));
            if (lost[respondent] < top - 1) {
                lost[respondent]++;
                left--;
            }
        }
        String[] answers = answers(question.text());
        asked.forEach(i -> answers[i] = question.answers().get(lost[i]));
    }

    private void shares(Questionnaire.Question question, List<Integer> asked) {
        String[] answers = answers(question.text());
        int sum = question.answers().stream().mapToInt(Responses::weight).sum();
        for (int i : asked) {
            int drawn = draw.next(sum);
            int at = 0;
            while (drawn >= weight(question.answers().get(at))) {
                drawn -= weight(question.answers().get(at++));
            }
            answers[i] = name(question.answers().get(at));
        }
    }

    private void multiple(Questionnaire.Question question, List<Integer> asked) {
        for (String answer : question.answers()) {
            String[] answers = answers(question.text() + "(" + name(answer) + ")");
            asked.forEach(i -> answers[i] = draw.next(100) < weight(answer) ? "#1" : "#0");
        }
    }

    private static int weight(String answer) {
        return Integer.parseInt(answer.substring(answer.lastIndexOf(' ') + 1));
    }

    private static String name(String answer) {
        return answer.substring(0, answer.lastIndexOf(' '));
    }
}
