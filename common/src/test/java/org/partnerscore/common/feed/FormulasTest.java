package org.partnerscore.common.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=HYPERLINK(1), '=HYPERLINK(1)",
                "+1, '+1",
                "-2+3, '-2+3",
                "@SUM(A1), '@SUM(A1)",
                "'=1, ''=1",
                "-12.5, -12.5",
                "Fabrikam = Contoso, Fabrikam = Contoso",
                "'s-Hertogenbosch, 's-Hertogenbosch"
            })
    void aTextIsNeverWrittenSoThatItCalculates(String text, String written) {
        assertEquals(written, Formulas.guarded(text));
        assertEquals(text, read(written));
    }

    @Test
    void nothingStaysNothing() {
        assertNull(Formulas.guarded(null));
        assertEquals("", Formulas.guarded(""));
    }

    @Test
    void whateverIsWrittenIsReadAsItWas() {
        Random random = new Random(7);
        String letters = "'=+-@\t\rab1.";
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(5), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            String written = Formulas.guarded(text.toString());
            assertEquals(text.toString(), read(written));
            assertTrue(written.isEmpty() || "=+@\t\r".indexOf(written.charAt(0)) < 0, written);
        }
    }

    private static String read(String written) {
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        int begin = Formulas.begin(bytes, 0, bytes.length);
        return new String(bytes, begin, bytes.length - begin, StandardCharsets.UTF_8);
    }
}
