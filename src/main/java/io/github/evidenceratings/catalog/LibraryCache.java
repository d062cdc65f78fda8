package io.github.evidenceratings.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/** Libraries by name, bounded by their total number of ratings. Thread-safe. */
final class LibraryCache {
  private final Cache<String, CachedLibrary> cache;

  LibraryCache(long mostRatings) {
    cache =
        Caffeine.newBuilder()
            .maximumWeight(mostRatings)
            .weigher((String name, CachedLibrary library) -> library.weight())
            .recordStats()
            // Evict in the calling thread, so that no background thread outlives a call.
            .executor(Runnable::run)
            .build();
  }

  @Nullable CachedLibrary get(String name) {
    return cache.getIfPresent(name);
  }

  void put(String name, CachedLibrary library) {
    cache.put(name, library);
  }

  /** Replaces a library with another; false if the first is no longer in the cache. */
  boolean replace(String name, CachedLibrary old, CachedLibrary library) {
    return cache.asMap().replace(name, old, library);
  }

  /** Evicts what exceeds the bound now, so that the following figures are exact. */
  void cleanUp() {
    cache.cleanUp();
  }

  long evictions() {
    return cache.stats().evictionCount();
  }

  long ratingsHeld() {
    return cache.policy().eviction().stream()
        .mapToLong(eviction -> eviction.weightedSize().orElse(0))
        .sum();
  }
}
