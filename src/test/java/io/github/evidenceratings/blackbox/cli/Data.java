package io.github.evidenceratings.blackbox.cli;

/** Small data sets. */
public final class Data {
  /** Two modalities, two conditions, three ratings. */
  public static final String TWO_MODALITIES =
      """
      {
        "name": "two",
        "title": "Two modalities",
        "version": "1", "formatVersion": 2,
        "sources": [ { "id": "s", "kind": "monograph", "name": "Source", "title": "A title" } ],
        "modalities": [
          { "id": "heat", "name": "heat", "sources": [ "s" ] },
          { "id": "cold", "name": "cold", "sources": [ "s" ] }
        ],
        "conditions": [
          { "id": "back-pain", "name": "back pain", "sources": [ "s" ] },
          { "id": "stiffness", "name": "stiffness", "sources": [ "s" ] }
        ],
        "ratings": [
          { "id": "r1", "modality": "heat", "condition": "back-pain",
            "scale": "natmed-effectiveness", "level": "Possibly Effective", "source": "s" },
          { "id": "r2", "modality": "cold", "condition": "back-pain",
            "scale": "natmed-effectiveness", "level": "Insufficient evidence", "source": "s" },
          { "id": "r3", "modality": "cold", "condition": "stiffness",
            "scale": "natmed-effectiveness", "level": "Effective", "source": "s" }
        ]
      }
      """;

  /** The same without ratings, so that the modalities are but names. */
  public static final String NAMES_ALONE =
      TWO_MODALITIES.replaceAll("(?s)\"ratings\": \\[.*]", "\"ratings\": []");

  private Data() {}
}
