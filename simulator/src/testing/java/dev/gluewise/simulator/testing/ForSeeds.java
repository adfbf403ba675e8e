package dev.gluewise.simulator.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** What holds of random cases, tried on as many of them: the method takes the {@code long seed} of each. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(ForSeeds.Provider.class)
public @interface ForSeeds {
    /** How many, as {@link Seeds#first} takes it. */
    int value();

    /** Gives JUnit the seeds. */
    final class Provider implements ArgumentsProvider, AnnotationConsumer<ForSeeds> {
        private int count;

        @Override
        public void accept(ForSeeds wanted) {
            count = wanted.value();
        }

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return Seeds.first(count).mapToObj(seed -> Arguments.of(seed));
        }
    }
}
