package org.partnerscore.common.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;

/** Decimals without exponent and trailing zeros: 15, 13.333333, never 1.5E+1. */
class PlainNumbers extends JsonSerializer<BigDecimal> {

    @Override
    public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
        BigDecimal stripped = value.stripTrailingZeros();
        json.writeNumber(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
}
