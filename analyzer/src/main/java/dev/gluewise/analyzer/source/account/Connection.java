package dev.gluewise.analyzer.source.account;

import dev.gluewise.analyzer.source.account.AccessRight.Answer;
import java.util.List;

/**
 * What was found when the way to an account was tried out.
 *
 * @param region AWS region code that was asked in
 * @param jobs names of jobs that are wanted, as far as the first page of Glue's list holds them
 * @param more whether Glue's list goes on after that page
 * @param rights what an import takes, in the order in which it needs it
 */
public record Connection(String region, List<String> jobs, boolean more, List<AccessRight> rights) {
    public Connection {
        jobs = List.copyOf(jobs);
        rights = List.copyOf(rights);
    }

    /** The IAM actions that are missing. */
    public List<String> missing() {
        return rights.stream()
                .filter(right -> right.answer() == Answer.DENIED)
                .map(AccessRight::action)
                .toList();
    }

    /** Whether nothing stood in the way of what was tried. */
    public boolean good() {
        return rights.stream().noneMatch(right -> right.answer() == Answer.DENIED || right.answer() == Answer.FAILED);
    }
}
