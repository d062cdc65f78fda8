package io.github.evidenceratings.internal.reading;

import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;

class PlaceTest {
  @Test
  void equals_andHashCode() {
    EqualsVerifier.forClass(Place.class).suppress(Warning.NULL_FIELDS).verify();
  }
}
