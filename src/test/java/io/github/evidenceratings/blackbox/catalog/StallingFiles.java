package io.github.evidenceratings.blackbox.catalog;

import io.github.evidenceratings.blackbox.WatchedChannel;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The files of the machine, of which some never open, or do not even say what they are, as on a
 * network drive that is gone, or of which a test gets to know when one opens, or of which reading
 * or changing one fails.
 */
public final class StallingFiles extends FileSystem {
  /** How many bytes are read at a time. */
  private static final int BLOCK = 64;

  private final FileSystem files;
  private final Provider provider = new Provider();
  private final CountDownLatch opened = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile String stalled = "";
  private volatile String unseen = "";
  private volatile String closed = "";
  private volatile Runnable onOpen = () -> {};
  private final AtomicInteger readsLeft = new AtomicInteger(Integer.MAX_VALUE);
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger changesLeft = new AtomicInteger(Integer.MAX_VALUE);
  private volatile boolean dead;
  private volatile boolean atomicMoves = true;
  private volatile String failedChange = "";
  private final List<String> changes = new CopyOnWriteArrayList<>();

  private StallingFiles(FileSystem files) {
    this.files = files;
  }

  /** A folder in which every file opens so far. */
  public static Path of(Path folder) {
    return new StallingFiles(folder.getFileSystem()).wrapped(folder);
  }

  private static StallingFiles filesOf(Path folder) {
    return (StallingFiles) folder.getFileSystem();
  }

  /** From now on files of this name do not open. */
  public static void stall(Path folder, String name) {
    filesOf(folder).stalled = name;
  }

  /** From now on nobody is told the attributes of files of this name, nor whether there are any. */
  public static void stallLooks(Path folder, String name) {
    filesOf(folder).unseen = name;
  }

  /** From now on nobody may list folders of this name; not even one who may everything. */
  public static void close(Path folder, String name) {
    filesOf(folder).closed = name;
  }

  /** From now on does this before any file opens. */
  public static void onOpen(Path folder, Runnable action) {
    filesOf(folder).onOpen = action;
  }

  /** From now on reading fails after so many blocks of all files together. */
  public static void failAfter(Path folder, int blocks) {
    filesOf(folder).readsLeft.set(blocks);
  }

  /** Whether reading has failed since. */
  public static boolean hasFailed(Path folder) {
    return filesOf(folder).readsLeft.get() < 0;
  }

  /**
   * From now on one of the changes fails after so many have been made: making, opening, writing,
   * forcing, closing, moving or deleting a file, or setting its permissions.
   *
   * @param dead whether all that come after it fail, too
   */
  public static void failChange(Path folder, int after, boolean dead) {
    filesOf(folder).changesLeft.set(after);
    filesOf(folder).dead = dead;
    filesOf(folder).failedChange = "";
  }

  /** Which kind of change failed first since, such as "move"; empty if none did. */
  public static String failedChange(Path folder) {
    return filesOf(folder).failedChange;
  }

  /** The changes that were tried, such as "move ratings.csv", with the names of the files. */
  public static List<String> changes(Path folder) {
    return List.copyOf(filesOf(folder).changes);
  }

  /** From now on no folder moves at once. */
  public static void refuseAtomicMoves(Path folder) {
    filesOf(folder).atomicMoves = false;
  }

  /** How many files were opened and not closed. */
  public static int open(Path folder) {
    return filesOf(folder).open.get();
  }

  /** Waits until somebody waits for a file. */
  public static void awaitStalled(Path folder) throws InterruptedException {
    filesOf(folder).opened.await();
  }

  /** Lets everybody go on who waits for a file. */
  public static void release(Path folder) {
    filesOf(folder).released.countDown();
  }

  private Path wrapped(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            StallingFiles.class.getClassLoader(),
            new Class<?>[] {Path.class, Wrapped.class},
            (proxy, method, arguments) -> call(path, method, arguments));
  }

  /** Marks a path of these files. */
  private interface Wrapped {
    Path unwrapped();
  }

  /** Fails if it is this change's turn to. */
  private void change(String kind, Path path) throws IOException {
    changes.add(kind + " " + path.getFileName());
    int left = changesLeft.getAndDecrement();
    if (left == 0 || (left < 0 && dead)) {
      if (failedChange.isEmpty()) {
        failedChange = kind;
      }
      // As the platform says it, which does not name the file of a channel.
      throw new IOException("no " + kind);
    }
  }

  /** The same, of a file that the platform names. */
  private void namedChange(String kind, Path path, @Nullable Path other) throws IOException {
    try {
      change(kind, path);
    } catch (IOException e) {
      throw new FileSystemException(
          path.toString(), other == null ? null : other.toString(), e.getMessage());
    }
  }

  private static boolean writes(Set<? extends OpenOption> options) {
    return options.contains(StandardOpenOption.WRITE)
        || options.contains(StandardOpenOption.APPEND);
  }

  private FileChannel watched(FileChannel channel, Path path, boolean writes) {
    open.incrementAndGet();
    return new WatchedChannel(channel) {
      @Override
      protected void before(String change) throws IOException {
        change(change, path);
      }

      @Override
      protected void closed() throws IOException {
        open.decrementAndGet();
        if (writes) {
          change("close", path);
        }
      }
    };
  }

  private PosixFileAttributeView watched(PosixFileAttributeView view, Path path) {
    return (PosixFileAttributeView)
        Proxy.newProxyInstance(
            StallingFiles.class.getClassLoader(),
            new Class<?>[] {PosixFileAttributeView.class},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("set")) {
                namedChange("permission", path, null);
              }
              try {
                return method.invoke(view, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  private static Path unwrapped(Path path) {
    return path instanceof Wrapped wrapped ? wrapped.unwrapped() : path;
  }

  private @Nullable Object call(Path path, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getName().equals("unwrapped")) {
      return path;
    }
    if (method.getName().equals("getFileSystem")) {
      return this;
    }
    if (arguments != null) {
      for (int i = 0; i < arguments.length; i++) {
        if (arguments[i] instanceof Path other) {
          arguments[i] = unwrapped(other);
        }
      }
    }
    try {
      @Nullable Object result = method.invoke(path, arguments);
      return result instanceof Path found
          ? wrapped(found)
          : result instanceof Iterator<?> names ? wrapped(names) : result;
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private Iterator<Path> wrapped(Iterator<?> paths) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return paths.hasNext();
      }

      @Override
      public Path next() {
        return wrapped((Path) paths.next());
      }
    };
  }

  /** Gives few bytes at a time, and fails when it is time to. */
  private SeekableByteChannel failing(SeekableByteChannel channel) {
    open.incrementAndGet();
    AtomicBoolean closed = new AtomicBoolean();
    return (SeekableByteChannel)
        Proxy.newProxyInstance(
            StallingFiles.class.getClassLoader(),
            new Class<?>[] {SeekableByteChannel.class},
            (proxy, method, arguments) -> {
              try {
                if (method.getName().equals("read")) {
                  return read(channel, (ByteBuffer) arguments[0]);
                }
                if (method.getName().equals("close") && !closed.getAndSet(true)) {
                  open.decrementAndGet();
                }
                return method.invoke(channel, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  private int read(SeekableByteChannel channel, ByteBuffer target) throws IOException {
    if (readsLeft.getAndDecrement() <= 0) {
      readsLeft.set(-1);
      throw new IOException("the line went dead");
    }
    int limit = target.limit();
    target.limit(Math.min(limit, target.position() + BLOCK));
    try {
      return channel.read(target);
    } finally {
      target.limit(limit);
    }
  }

  private void await(Path path, String name) throws IOException {
    if (String.valueOf(path.getFileName()).equals(name)) {
      opened.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public String getSeparator() {
    return files.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return files.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return files.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return wrapped(files.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    return path -> files.getPathMatcher(pattern).matches(unwrapped(path));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }

  private final class Provider extends FileSystemProvider {
    private FileSystemProvider files() {
      return files.provider();
    }

    @Override
    public String getScheme() {
      return "stalling";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      if (writes(options)) {
        return newFileChannel(path, options, attributes);
      }
      await(path, stalled);
      onOpen.run();
      return failing(files().newByteChannel(unwrapped(path), options, attributes));
    }

    @Override
    public FileChannel newFileChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      boolean writes = writes(options);
      if (writes) {
        namedChange("open", path, null);
      }
      return watched(files().newFileChannel(unwrapped(path), options, attributes), path, writes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
      if (String.valueOf(folder.getFileName()).equals(closed)) {
        throw new AccessDeniedException(folder.toString());
      }
      DirectoryStream<Path> found =
          files().newDirectoryStream(unwrapped(folder), path -> filter.accept(wrapped(path)));
      return new DirectoryStream<>() {
        @Override
        public Iterator<Path> iterator() {
          return wrapped(found.iterator());
        }

        @Override
        public void close() throws IOException {
          found.close();
        }
      };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
      namedChange("folder", folder, null);
      files().createDirectory(unwrapped(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
      namedChange("delete", path, null);
      files().delete(unwrapped(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
      namedChange("move", source, target);
      if (!atomicMoves
          && List.of(options).contains(StandardCopyOption.ATOMIC_MOVE)
          && Files.isDirectory(source)) {
        throw new AtomicMoveNotSupportedException(source.toString(), target.toString(), "not here");
      }
      files().move(unwrapped(source), unwrapped(target), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
      return files().isSameFile(unwrapped(one), unwrapped(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
      return files().isHidden(unwrapped(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
      return files().getFileStore(unwrapped(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      files().checkAccess(unwrapped(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
        Path path, Class<V> type, LinkOption... options) {
      V view = files().getFileAttributeView(unwrapped(path), type, options);
      return view instanceof PosixFileAttributeView posix ? type.cast(watched(posix, path)) : view;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path path, Class<A> type, LinkOption... options) throws IOException {
      await(path, unseen);
      return files().readAttributes(unwrapped(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
        throws IOException {
      await(path, unseen);
      return files().readAttributes(unwrapped(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) {
      throw new UnsupportedOperationException();
    }
  }
}
