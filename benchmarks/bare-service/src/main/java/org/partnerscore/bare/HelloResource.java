package org.partnerscore.bare;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** So that there is something to serve. */
@Path("/")
public class HelloResource {

    @GET
    public String hello() {
        return "hello";
    }
}
