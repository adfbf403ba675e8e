package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.prediction.ConfigurationPredictor;
import dev.gluewise.analyzer.prediction.DemandPredictor;
import dev.gluewise.analyzer.prediction.ProfilePredictor;
import dev.gluewise.analyzer.prediction.history.PastRunsPredictor;

/** What a study's predictions rest on. */
sealed interface StudyBasis {
    /** What predicts. */
    ConfigurationPredictor predictor();

    /** How far to look for better sizes. */
    CandidateGrid.Reach reach(StudyScope scope);

    /** An event log, simulated. */
    record Simulated(ProfilePredictor predictor) implements StudyBasis {
        @Override
        public CandidateGrid.Reach reach(StudyScope scope) {
            return CandidateGrid.Reach.of(predictor.profile(), scope.inputScale());
        }
    }

    /** Past runs alone. */
    record FromRuns(PastRunsPredictor predictor) implements StudyBasis {
        /** Beyond this many times the largest known size nothing is known. */
        private static final int FARTHEST = 4;

        @Override
        public CandidateGrid.Reach reach(StudyScope scope) {
            return new CandidateGrid.Reach(
                    predictor.mostSlots(), FARTHEST * predictor.mostSlots(), predictor.autoScalingKnown());
        }
    }

    /** The metrics of a run. */
    record FromDemand(DemandPredictor predictor) implements StudyBasis {
        @Override
        public CandidateGrid.Reach reach(StudyScope scope) {
            int known = predictor.observed().slots();
            return new CandidateGrid.Reach(known, Math.max(known, predictor.mostSlots()), false);
        }
    }
}
