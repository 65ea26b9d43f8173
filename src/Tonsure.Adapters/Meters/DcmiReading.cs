using System.Globalization;
using Tonsure.Adapters.Interop;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>What <c>ipmitool dcmi power reading</c> says of the wall.</summary>
/// <param name="Sample">The power, or why it is not known.</param>
/// <param name="Detail">Why, in the program's own words where it has any.</param>
internal sealed record DcmiReading(PowerSample Sample, string Detail)
{
    private const string Power = "Instantaneous power reading";
    private const string State = "Power reading state is";
    private const int LongestDetail = 200;

    /// <summary>Reads the program's answer.</summary>
    public static DcmiReading Of(ProgramAnswer answer) =>
        answer switch
        {
            ProgramAnswer.Ended { Code: 0 } ended => Said(ended.Out),
            ProgramAnswer.Ended ended => Refused(ended),
            ProgramAnswer.TimedOut => Missing(GapReason.ReadFailed, "timed_out"),
            ProgramAnswer.TooLong => Missing(GapReason.Unreadable, "too_long"),
            ProgramAnswer.NotStarted(var detail) => Missing(GapReason.Vanished, detail),
            _ => throw new InvalidOperationException("no such answer"),
        };

    // What is told of other instants and periods is left alone: some controllers average since they were switched on.
    private static DcmiReading Said(string text)
    {
        if (Value(text, State) is not { } state || Value(text, Power) is not { } power)
        {
            return Missing(GapReason.Unreadable, GapReason.Unreadable.Word());
        }

        if (!string.Equals(state, "activated", StringComparison.OrdinalIgnoreCase))
        {
            return Missing(GapReason.ReadFailed, Head(state));
        }

        if (
            power.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var number, var unit]
            || !string.Equals(unit, "Watts", StringComparison.OrdinalIgnoreCase)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int watts)
        )
        {
            return Missing(GapReason.Unreadable, Head(power));
        }

        PowerSample sample = PowerSample.Of(Quantities.Power.FromWatts(watts));
        return new DcmiReading(sample, sample.Power is null ? sample.Reason.Word() : "");
    }

    private static DcmiReading Refused(ProgramAnswer.Ended ended)
    {
        string line =
            (ended.Error + '\n' + ended.Out)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .FirstOrDefault()
            ?? $"exit {ended.Code.ToString(CultureInfo.InvariantCulture)}";
        GapReason reason =
            line.Contains("Permission denied", StringComparison.OrdinalIgnoreCase)
                ? GapReason.PermissionLost
            : line.Contains("No such file", StringComparison.OrdinalIgnoreCase)
            || line.Contains("No such device", StringComparison.OrdinalIgnoreCase)
                ? GapReason.Vanished
            : GapReason.ReadFailed;
        return Missing(reason, Head(line));
    }

    /// <summary>The value after a name and a colon; null where it is not there exactly once.</summary>
    private static string? Value(string text, string name)
    {
        string[] values =
        [
            .. text.Split('\n')
                .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
                .Where(line =>
                    line.Length == 2
                    && string.Equals(line[0], name, StringComparison.OrdinalIgnoreCase)
                )
                .Select(line => line[1]),
        ];
        return values is [var value] ? value : null;
    }

    private static DcmiReading Missing(GapReason reason, string detail) =>
        new(new PowerSample(null, reason), detail);

    // What another program says goes to a terminal: no control characters, and not without end.
    private static string Head(string text) =>
        new([.. text.Where(letter => !char.IsControl(letter)).Take(LongestDetail)]);
}
