package org.steelyard.core.contract;

import java.util.List;

import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;

/** How a check ended. */
public sealed interface Verdict {

    /** The plug-in keeps to it. */
    record Held() implements Verdict {
    }

    /** The plug-in breaks it; the problems say how and where. */
    record Found(List<Problem> problems) implements Verdict {
        /** Copies the problems; there is at least one. */
        public Found {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("nothing found is held");
            }
        }
    }

    /** There is nothing in the plug-in that the check could be made on; the reason says what is missing. */
    record NotApplicable(String reason) implements Verdict {
    }

    /** Held when none of the problems is an error or a warning. */
    static Verdict of(List<Problem> problems) {
        List<Problem> counting = problems.stream().filter(p -> p.severity() != Severity.INFO).toList();
        return counting.isEmpty() ? new Held() : new Found(counting);
    }
}
