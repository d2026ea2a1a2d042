package org.partnerscore.skilling.certificate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnerscore.skilling.Sending;
import org.partnerscore.testing.imports.FeedSample;

/** Certificates as they arrive. */
class CertificateSample implements FeedSample {

    @Override
    public String path() {
        return "/api/v1/certificates/imports";
    }

    @Override
    public List<String> keys() {
        return List.of("individualId", "certification", "earnedOn");
    }

    @Override
    public Map<String, Object> freshRow() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("individualId", Sending.fresh("i"));
        row.put("certification", "MS-101");
        row.put("earnedOn", "2023-01-01");
        row.put("expiresOn", "2024-01-01");
        row.put("revokedOn", "2023-06-01");
        return row;
    }

    @Override
    public Map.Entry<String, Object> correction() {
        return Map.entry("expiresOn", "2024-02-01");
    }

    @Override
    public List<BadValue> badValues() {
        return List.of(
                new BadValue("individualId", "a b", "INVALID_VALUE"),
                new BadValue("certification", "XX-999", "UNKNOWN_CERTIFICATION"),
                new BadValue("certification", "ms-101", "UNKNOWN_CERTIFICATION"),
                new BadValue("certification", "MS-100", "UNKNOWN_CERTIFICATION"),
                new BadValue("certification", "MS 101", "INVALID_VALUE"),
                new BadValue("certification", "MB-600", "EARNED_AFTER_RETIREMENT"),
                new BadValue("earnedOn", "2023-02-29", "INVALID_DATE"),
                new BadValue("expiresOn", "2023-01-01", "EXPIRES_BEFORE_EARNED"),
                new BadValue("expiresOn", "2024-1-1", "INVALID_DATE"),
                new BadValue("revokedOn", "2022-12-31", "REVOKED_BEFORE_EARNED"));
    }
}
