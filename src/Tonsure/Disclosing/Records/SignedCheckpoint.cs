using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Disclosing.Records;

/// <summary>A checkpoint as it was shown, with its signatures.</summary>
public sealed record SignedCheckpoint
{
    private SignedCheckpoint(SignedNote note, Checkpoint checkpoint) =>
        (Note, Checkpoint) = (note, checkpoint);

    /// <summary>The note.</summary>
    public SignedNote Note { get; }

    /// <summary>What it says.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>Reads a note that is a checkpoint.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="shown">The checkpoint; null where it is none.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> bytes,
        [NotNullWhen(true)] out SignedCheckpoint? shown
    )
    {
        shown = SignedNote.TryParse(bytes, out SignedNote? note) ? Of(note) : null;
        return shown is not null;
    }

    /// <summary>Takes a note that is a checkpoint; null where it is none.</summary>
    /// <param name="note">The note.</param>
    public static SignedCheckpoint? Of(SignedNote note) =>
        Checkpoint.TryParse(note.Text, out Checkpoint? checkpoint)
            ? new SignedCheckpoint(note, checkpoint)
            : null;
}
