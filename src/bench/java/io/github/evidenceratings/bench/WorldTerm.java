package io.github.evidenceratings.bench;

import java.util.List;

/**
 * A modality or condition.
 *
 * @param parent index of the broader term in the list of its kind; -1 at a root
 */
record WorldTerm(String id, String name, List<String> synonyms, int parent) {}
