package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.findings.Diagnosis;

/** Findings as the JSON that scripts read. */
public final class DiagnosisJson {
    private DiagnosisJson() {}

    /** One document, with a line feed at its end. */
    public static String write(Diagnosis diagnosis) {
        Evidence evidence = diagnosis.evidence();
        ObjectNode document = ResultJson.document("diagnose");
        document.set("job", ResultJson.job(evidence.job()));
        document.set(
                "profile",
                evidence.profiles().stream()
                        .findFirst()
                        .map(ResultJson::profile)
                        .orElse(null));
        document.put("runs", evidence.runs().size());
        ArrayNode findings = document.putArray("findings");
        diagnosis.findings().forEach(finding -> findings.add(AdviceJson.finding(finding)));
        return ResultJson.text(document);
    }
}
