package org.partnerscore.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a JSON body could not be read, without repeating what stands there. */
final class JsonPointers {

    private JsonPointers() {}

    static Violation violation(JsonProcessingException e) {
        String pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : "";
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new Violation(
                    pointer, "UNKNOWN_MEMBER", "The member '" + unknown.getPropertyName() + "' is not known here.");
        }
        if (e instanceof JsonMappingException && !pointer.isEmpty()) {
            return new Violation(
                    pointer, "INVALID_VALUE", "The value at " + pointer + " is not of the documented type.");
        }
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return new Violation(pointer, "UNREADABLE_BODY", "The body is not the JSON that is documented" + where + ".");
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference reference : e.getPath()) {
            pointer.append('/');
            if (reference.getFieldName() == null) {
                pointer.append(reference.getIndex());
            } else {
                pointer.append(reference.getFieldName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
