package org.partnerscore.scoring;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.partnerscore.scoring.facts.NeighboursTestResource;
import org.partnerscore.testing.AccessMatrix;
import org.partnerscore.testing.ServiceSurroundings;

@QuarkusTest
@QuarkusTestResource(ServiceSurroundings.class)
@QuarkusTestResource(NeighboursTestResource.class)
class AccessTest extends AccessMatrix {}
