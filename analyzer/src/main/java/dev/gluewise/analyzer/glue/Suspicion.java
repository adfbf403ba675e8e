package dev.gluewise.analyzer.glue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What kinds of secret a text could hold at all, found in one pass: most texts hold none, and looking for each kind in
 * each of them takes twenty times as long as all else of an import.
 *
 * @param url whether there is an address, which may name a user with a password
 * @param word whether there is a word that goes with secrets, or the beginning of a token of a known form
 * @param longToken whether there is a token as long as an AWS secret key
 */
record Suspicion(boolean url, boolean word, boolean longToken) {
    private static final int AWS_SECRET_LENGTH = 40;

    private static final List<List<String>> WORDS_BY_FIRST_LETTER = byFirstLetter(
            "pass",
            "pwd",
            "secret",
            "sig",
            "sk-",
            "sas",
            "token",
            "credential",
            "connection",
            "key",
            "jdbc:",
            "jwt",
            "bearer",
            "authorization",
            "akia",
            "asia",
            "eyj",
            "ghp_",
            "gho_",
            "ghu_",
            "ghs_",
            "ghr_",
            "xox",
            "-----begin");

    private static List<List<String>> byFirstLetter(String... words) {
        List<List<String>> byLetter = new ArrayList<>();
        for (int letter = 0; letter < 128; letter++) {
            char wanted = (char) letter;
            byLetter.add(List.of(words).stream()
                    .filter(word -> word.charAt(0) == wanted
                            || word.toUpperCase(Locale.ROOT).charAt(0) == wanted)
                    .toList());
        }
        return byLetter;
    }

    static Suspicion of(String text) {
        boolean url = false;
        boolean word = false;
        boolean longToken = false;
        int tokenLength = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean inToken = isTokenLetter(letter);
            tokenLength = inToken ? tokenLength + 1 : 0;
            longToken |= tokenLength >= AWS_SECRET_LENGTH;
            url |= letter == ':' && text.startsWith("://", i);
            word = word || (letter < 128 && beginsWord(text, i, WORDS_BY_FIRST_LETTER.get(letter)));
        }
        return new Suspicion(url, word, longToken);
    }

    private static boolean isTokenLetter(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '/'
                || letter == '+';
    }

    private static boolean beginsWord(String text, int at, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (text.regionMatches(true, at, words.get(i), 0, words.get(i).length())) {
                return true;
            }
        }
        return false;
    }
}
