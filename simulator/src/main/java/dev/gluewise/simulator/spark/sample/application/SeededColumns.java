package dev.gluewise.simulator.spark.sample.application;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Columns of made-up data that depend on the row's id and a seed only, never on how Spark splits the rows. */
final class SeededColumns {
    private static final int BITS_OF_A_HASH = 512;
    private static final int LETTERS_OF_A_HASH = BITS_OF_A_HASH / 4;

    private final long seed;

    SeededColumns(long seed) {
        this.seed = seed;
    }

    /** A whole number from 0 to {@code bound} − 1, even; {@code name} tells columns of the same row apart. */
    Column below(String name, long bound) {
        return pmod(xxhash64(col("id"), lit(name), lit(seed)), lit(bound));
    }

    /** A share from 0 to 1, even, in steps of a millionth. */
    Column share(String name) {
        return below(name, 1_000_000).divide(1_000_000);
    }

    /** Text without sense, of 128 letters or a multiple of it. */
    Column text(String name, int letters) {
        Column[] parts = new Column[letters / LETTERS_OF_A_HASH];
        Arrays.setAll(parts, part -> sha2(below(name + part, Long.MAX_VALUE).cast("string"), BITS_OF_A_HASH));
        return concat(parts);
    }

    /**
     * Writes a table as a number of Parquet files of unequal size, as loads of different hours are: the first have
     * about twice the rows of the last.
     */
    void writeUnequalFiles(Dataset<Row> table, int files, String place) {
        Column even = below("file", files);
        Column drawn =
                share("draw").multiply(share("draw again")).multiply(files).cast("long");
        Column file = when(share("unequal").lt(0.2), drawn).otherwise(even);
        table.withColumn("file", file)
                .repartitionById(files, col("file").cast("int"))
                .drop("file", "id")
                .write()
                .mode("overwrite")
                .parquet(place);
    }
}
