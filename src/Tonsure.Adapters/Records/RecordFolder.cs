using Tonsure.Disclosing.Envelopes;
using Tonsure.Disclosing.Records;

namespace Tonsure.Adapters.Records;

/// <summary>
/// Where a record is: the folder that a web server may serve as it stands, and beside it one of the same name with <c>.state</c>, which
/// holds what is not published yet and what can be made again.
/// </summary>
/// <param name="path">The public folder.</param>
public sealed class RecordFolder(string path)
{
    /// <summary>The public folder.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    /// <summary>The checkpoint that the public sees.</summary>
    public string Checkpoint => Path.Combine(Root, "checkpoint");

    /// <summary>Documents, by digest.</summary>
    public string Statements => Path.Combine(Root, "statements");

    internal string State => Root + ".state";

    internal string Lock => Path.Combine(State, "lock");

    internal string Pending => Path.Combine(State, "pending");

    internal string Index => Path.Combine(State, "index");

    internal string Waiting => Path.Combine(State, "statements");

    internal string Temporary => Path.Combine(State, "tmp");

    /// <summary>Whether there is a record.</summary>
    public bool Exists => File.Exists(Checkpoint);

    /// <summary>Where a document is, published or about to be; null where it is not kept.</summary>
    public string? Document(Digest digest) =>
        new[] { Statements, Waiting }
            .Select(folder => Path.Combine(folder, digest.ToHex()))
            .FirstOrDefault(File.Exists);

    /// <summary>The checkpoint that the public sees.</summary>
    /// <exception cref="LogDamagedException">There is none, or it is none.</exception>
    public SignedCheckpoint ReadCheckpoint()
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(Checkpoint);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LogDamagedException(Checkpoint, TonsureHome.Reason(failure), failure);
        }

        return SignedCheckpoint.TryParse(bytes, out SignedCheckpoint? shown)
            ? shown
            : throw new LogDamagedException(Checkpoint, "it is no checkpoint");
    }

    internal string TemporaryFor(string name) => Path.Combine(Temporary, name.Replace('/', '-'));
}
