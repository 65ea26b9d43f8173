using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Records;

/// <summary>Two checkpoints that do not go together, as they were signed: what to show to others.</summary>
internal static class NotePair
{
    public static void Write(
        CommandContext cli,
        string what,
        SignedCheckpoint one,
        SignedCheckpoint other
    )
    {
        cli.Error.WriteLine($"tonsure: {cli.Texts.Error}: {what}");
        cli.Error.WriteLine($"  {cli.Texts.BothNotes}");
        cli.Error.WriteLine();
        cli.Error.WriteLine(one.Note);
        cli.Error.WriteLine(other.Note);
    }
}
