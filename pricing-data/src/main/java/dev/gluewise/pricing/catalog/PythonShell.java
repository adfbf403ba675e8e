package dev.gluewise.pricing.catalog;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * The capacity of a Python shell job: one small machine without Spark, billed but not resized.
 *
 * @param glueVersion version of Glue the job runs on
 * @param size one of the two that there are
 */
public record PythonShell(GlueVersion glueVersion, Size size) implements Capacity {
    /** The sizes that MaxCapacity may ask for (AWS Glue API reference, {@code MaxCapacity}). */
    public enum Size {
        /** A quarter of a vCPU and 1 GB; what a job gets that asks for nothing. */
        SIXTEENTH("0.0625", "0.25", 1),
        /** 4 vCPUs and 16 GB. */
        ONE("1", "4", 16);

        /** What a job gets that asks for nothing. */
        public static final Size DEFAULT = SIXTEENTH;

        private final BigDecimal dpu;
        private final BigDecimal vcpu;
        private final int memoryGb;

        Size(String dpu, String vcpu, int memoryGb) {
            this.dpu = new BigDecimal(dpu);
            this.vcpu = new BigDecimal(vcpu);
            this.memoryGb = memoryGb;
        }

        public BigDecimal dpu() {
            return dpu;
        }

        public BigDecimal vcpu() {
            return vcpu;
        }

        /** Memory in GB. */
        public int memoryGb() {
            return memoryGb;
        }

        /** The size of a MaxCapacity, or empty where there is none such. */
        public static Optional<Size> of(BigDecimal maxCapacity) {
            return Arrays.stream(values())
                    .filter(size -> size.dpu.compareTo(maxCapacity) == 0)
                    .findFirst();
        }
    }

    /** Python shell jobs get no spare capacity. */
    @Override
    public ExecutionClass executionClass() {
        return ExecutionClass.STANDARD;
    }

    @Override
    public WorkerFamily family() {
        return WorkerFamily.GENERAL;
    }

    @Override
    public JobKind pricedAs() {
        return JobKind.PYTHON_SHELL;
    }

    @Override
    public BigDecimal dpus() {
        return size.dpu();
    }

    @Override
    public boolean autoScaling() {
        return false;
    }

    @Override
    public String label() {
        return "Python shell, " + size.dpu().toPlainString() + " DPU";
    }
}
