package dev.gluewise.app.cli;

import dev.gluewise.pricing.text.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A language by its code: {@code en}, {@code fr}, {@code ja}. */
final class LanguageConverter implements ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
        return Language.of(value)
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is no language of these: en, fr, ja."));
    }
}
