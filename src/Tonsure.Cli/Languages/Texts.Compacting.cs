using Tonsure.Adapters.Ledgers;

namespace Tonsure.Cli.Languages;

/// <content>What is said of compaction.</content>
internal abstract partial class Texts
{
    public abstract string LedgerCompact { get; }
    public abstract string CompactBusy { get; }
    public abstract string CompactBusyMend { get; }
    public abstract string Compacted(CompactionReport report);
    public abstract string CompactRefused(string path, string problem);
    public abstract string CompactFailed(string path, string detail);

    /// <summary>A file's size, such as 1.4 MiB.</summary>
    protected static string Bytes(long bytes) =>
        bytes switch
        {
            < 1L << 10 => $"{bytes} B",
            < 1L << 20 => Size(bytes, 1L << 10, "KiB"),
            < 1L << 30 => Size(bytes, 1L << 20, "MiB"),
            _ => Size(bytes, 1L << 30, "GiB"),
        };

    private static string Size(long bytes, long unit, string name) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{(double)bytes / unit:0.0} {name}"
        );
}
