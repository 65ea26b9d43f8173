using System.Globalization;

namespace Tonsure.Adapters.Tests.Meters;

/// <summary>A procfs whose processes a test makes and ends.</summary>
internal sealed class FakedProcTree : IDisposable
{
    private readonly FakedTree _tree = new();

    public string Root => _tree.Root;

    /// <summary>Whether processes list their children, as kernels do that were built so.</summary>
    public bool ListsChildren { get; init; } = true;

    public void Write(string path, string text) => _tree.Write(path, text);

    /// <summary>Sets the host's busy ticks, spread over all fields that count, and fills the others.</summary>
    public void Host(long ticks) =>
        Write("stat", Invariant($"cpu  {ticks - 4} 1 1 999 888 1 1 777 666 555\ncpu0 1 2 3\n"));

    public void Process(
        int pid,
        int parent,
        long own,
        long waited = 0,
        int[]? children = null,
        long start = 100
    )
    {
        string name = pid.ToString(CultureInfo.InvariantCulture);
        // user, nice … around the fields that matter; the name is as nasty as names may be.
        Write(
            $"{name}/stat",
            Invariant(
                $"{pid} (a ) R 9 (x) S {parent} 1 1 0 -1 4194304 101 0 0 0 {own - 1} 1 {waited} 0 20 0 1 0 {start} 3133440 394\n"
            )
        );
        Write($"{name}/statm", "500 10 5 1 0 1 0\n");
        Directory.CreateDirectory(_tree.At($"{name}/task/{name}"));
        if (ListsChildren)
        {
            Write($"{name}/task/{name}/children", string.Join(' ', children ?? []) + " ");
        }
    }

    public void End(int pid) =>
        Directory.Delete(_tree.At(pid.ToString(CultureInfo.InvariantCulture)), recursive: true);

    public void Dispose() => _tree.Dispose();

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
