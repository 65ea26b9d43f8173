using Tonsure.Measuring;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// A measurement in progress as one locked, append-only file. Each sample is written at once and synced to the disk at least
/// once a second; the lock falls with the process, which is how an orphan is known.
/// </summary>
public sealed class RunJournal : IRunJournal
{
    internal const string Extension = ".journal";

    private readonly TimeProvider _time;
    private readonly FileStream _file;
    private long _synced;
    private long _kept;

    private RunJournal(FileStream file, string path, TimeProvider time)
    {
        _file = file;
        Path = path;
        _time = time;
        _synced = time.GetTimestamp();
        _kept = file.Position;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Begins a journal in a folder. It appears there whole, with its context, or not at all.</summary>
    /// <exception cref="HomeUnusableException">The folder cannot be written.</exception>
    public static RunJournal Begin(string folder, RunContext context, TimeProvider time)
    {
        TonsureHome.Ensure(folder);
        string path = System.IO.Path.Combine(folder, context.Measurement + Extension);
        FileStream? file = null;
        try
        {
            file = Open(path + ".new", FileMode.CreateNew);
            file.Write(JournalFormat.Line(context));
            file.Flush(flushToDisk: true);
            File.Move(path + ".new", path);
            return new RunJournal(file, path, time);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            Remove(path + ".new");
            throw new HomeUnusableException(folder, TonsureHome.Reason(e), e);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The sample could not be kept.</exception>
    public void Append(RunSample sample)
    {
        _file.Write(JournalFormat.Line(sample));
        bool due = _time.GetElapsedTime(_synced) >= TimeSpan.FromMilliseconds(900);
        _file.Flush(flushToDisk: due);
        _synced = due ? _time.GetTimestamp() : _synced;
        _kept = _file.Position;
    }

    /// <summary>Takes over what another journal has kept, without its context; a sample that it failed to keep is not among it.</summary>
    internal void CopySamples(RunJournal other)
    {
        byte[] bytes = new byte[other._kept];
        other._file.Position = 0;
        other._file.ReadExactly(bytes);
        int first = Array.IndexOf(bytes, (byte)'\n') + 1;
        _file.Write(bytes.AsSpan(first));
        _file.Flush(flushToDisk: true);
        _kept = _file.Position;
    }

    /// <inheritdoc/>
    public void Discard()
    {
        // Unlinked while locked: whoever waits for the lock finds no file.
        Remove(Path);
        _file.Dispose();
    }

    /// <summary>Closes the file and leaves it for recovery.</summary>
    public void Dispose() => _file.Dispose();

    internal static FileStream Open(string path, FileMode mode) =>
        new(
            path,
            new FileStreamOptions
            {
                Mode = mode,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                BufferSize = 0,
                UnixCreateMode =
                    mode == FileMode.Open ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }
        );

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be removed is recovered again, which changes nothing.
        }
    }
}
