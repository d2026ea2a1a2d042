package org.partnerscore.benefits.badge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.partnerscore.benefits.specialization.SpecializationCatalogue;

class ArtworkTest {

    private static final LocalDate DAY = LocalDate.parse("2026-08-01");

    @Test
    void whatCouldBeMarkupIsText() throws Exception {
        String name = "</title><script>alert('\"&')</script>";
        String svg = Artwork.svg(new Badge("<p&>", "x", "Designation", name, DAY, DAY));
        assertEquals(
                "Designation: " + name,
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                        .getElementsByTagName("title")
                        .item(0)
                        .getTextContent());
        assertTrue(!svg.contains("<script"));
    }

    @Test
    void everyNameFitsIntoThePicture() {
        SpecializationCatalogue.builtIn().on(LocalDate.parse("2023-10-09")).forEach(each -> {
            List<String> lines = Artwork.lines(each.nameOn(DAY));
            assertEquals(each.nameOn(DAY), String.join(" ", lines));
            assertTrue(lines.stream().allMatch(line -> line.length() <= 24), lines.toString());
        });
    }
}
