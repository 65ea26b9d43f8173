using System.Globalization;
using System.Runtime.InteropServices;
using Tonsure.Adapters.Interop;

namespace Tonsure.Adapters.Engines;

/// <summary>
/// Hands signals on to the child, who decides what they mean; we stay to count. What the terminal's keyboard sends
/// reaches the child by itself, being in the same foreground group, and is not sent twice.
/// </summary>
public sealed class SignalForwarding : IDisposable
{
    private static readonly (PosixSignal Signal, int Number, bool FromKeyboard)[] Signals =
    [
        (PosixSignal.SIGHUP, 1, false),
        (PosixSignal.SIGINT, 2, true),
        (PosixSignal.SIGQUIT, 3, true),
        ((PosixSignal)10, 10, false), // SIGUSR1
        ((PosixSignal)12, 12, false), // SIGUSR2
        (PosixSignal.SIGTERM, 15, false),
    ];

    private readonly List<PosixSignalRegistration> _registrations = [];

    /// <summary>Begins to hand signals on.</summary>
    /// <param name="deliver">Sends a signal's number to the child.</param>
    /// <param name="keyboardReachesIt">Whether the child shares our terminal's foreground group.</param>
    public SignalForwarding(Action<int> deliver, bool keyboardReachesIt)
    {
        ulong ignored = Ignored();
        foreach ((PosixSignal signal, int number, bool fromKeyboard) in Signals)
        {
            if ((ignored >> (number - 1) & 1) == 1)
            {
                // Ignored before us (nohup, a shell's background job): the child inherits that.
                continue;
            }

            _registrations.Add(
                PosixSignalRegistration.Create(
                    signal,
                    context =>
                    {
                        context.Cancel = true;
                        if (!fromKeyboard || !keyboardReachesIt || !InForeground())
                        {
                            deliver(number);
                        }
                    }
                )
            );
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());

    private static bool InForeground()
    {
        int group = Libc.ProcessGroup();
        return Enumerable.Range(0, 3).Any(descriptor => Libc.ForegroundGroup(descriptor) == group);
    }

    private static ulong Ignored()
    {
        try
        {
            string? line = File.ReadLines("/proc/self/status")
                .FirstOrDefault(l => l.StartsWith("SigIgn:", StringComparison.Ordinal));
            return line is null
                ? 0
                : ulong.Parse(
                    line.AsSpan(7).Trim(),
                    NumberStyles.HexNumber,
                    CultureInfo.InvariantCulture
                );
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
