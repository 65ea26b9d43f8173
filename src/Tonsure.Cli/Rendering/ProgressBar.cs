namespace Tonsure.Cli.Rendering;

/// <summary>How far long work is, on a terminal only: <c>████░░░░ 12/40</c>, in place, and gone at the end.</summary>
/// <param name="writer">Diagnostics.</param>
/// <param name="shown">Whether they go to a terminal.</param>
/// <param name="label">What is being done.</param>
/// <param name="total">How many steps.</param>
internal sealed class ProgressBar(TextWriter writer, bool shown, string label, int total)
    : IDisposable
{
    private const int Width = 24;
    private readonly Lock _lock = new();
    private int _done;

    /// <summary>One step is done; any thread may say so.</summary>
    public void Step()
    {
        lock (_lock)
        {
            _done++;
            if (shown)
            {
                int full = _done * Width / total;
                writer.Write(
                    $"\r{label} {new string('█', full)}{new string('░', Width - full)} {_done}/{total}"
                );
                writer.Flush();
            }
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (shown)
        {
            writer.Write("\r\u001b[K");
            writer.Flush();
        }
    }
}
