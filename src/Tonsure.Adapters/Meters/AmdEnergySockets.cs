using System.Collections.Immutable;
using System.Globalization;
using Tonsure.Measuring;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Meters;

/// <summary>
/// The processor sockets that the <c>amd_energy</c> driver counts. Its cores lie inside them; where it shows cores alone nobody can
/// tell what of the package is missing, so that they are no package.
/// </summary>
/// <param name="Counters">The sockets' counters; empty where not all of them can be read.</param>
/// <param name="Problems">What is there and cannot be used.</param>
internal sealed record AmdEnergySockets(
    ImmutableArray<IEnergyCounter> Counters,
    ImmutableArray<MeterProblem> Problems
)
{
    private const string Socket = "esocket";
    private const string Core = "ecore";

    // No package draws this much, and the registers are updated about once a millisecond. The driver adds wraps up in 64 bits.
    private static readonly CounterLimits Limits = new(Range: null, Power.FromWatts(1000))
    {
        LongestStandMs = 100,
    };

    public static AmdEnergySockets Of(ImmutableArray<HwmonChip> chips)
    {
        (string Path, string Label)[] shown = [.. chips.SelectMany(chip => chip.Energies())];
        (string Path, GapReason? Reason, int Number)[] sockets =
        [
            .. shown
                .Select(one => (one.Path, Number: Number(one.Label, Socket)))
                .Where(one => one.Number is not null)
                .GroupBy(one => one.Number!.Value, one => (one.Path, Reason: Refusal(one.Path)))
                .OrderBy(same => same.Key)
                .Select(same =>
                {
                    var one = same.OrderBy(twin => twin.Reason is null ? 0 : 1).First();
                    return (one.Path, one.Reason, same.Key);
                }),
        ];
        // A counter of unknown kind may be a socket: to leave it out would be to count it as nothing.
        IEnumerable<MeterProblem> unknown = shown
            .Where(one => Number(one.Label, Socket) is null && Number(one.Label, Core) is null)
            .Select(one => one.Path.Replace("_input", "_label", StringComparison.Ordinal))
            .Select(path => MeterProblem.OfFile(path, GapReason.Unreadable));
        ImmutableArray<MeterProblem> problems =
        [
            .. sockets
                .Where(one => one.Reason is not null)
                .Select(one => MeterProblem.OfFile(one.Path, one.Reason!.Value)),
            .. unknown,
        ];
        if (sockets.Length == 0 && problems.IsEmpty && chips is [var chip, ..])
        {
            problems =
            [
                new MeterProblem(chip.Path, MeterProblemKind.NotUsable) { Detail = "no_socket" },
            ];
        }

        return new AmdEnergySockets(
            problems.IsEmpty ? [.. sockets.Select(one => Counter(one.Path, one.Number))] : [],
            problems
        );
    }

    private static FileCounter Counter(string path, int number) =>
        new($"package-{number.ToString(CultureInfo.InvariantCulture)}", path, Limits);

    private static GapReason? Refusal(string path) =>
        CounterFile.TryRead(path, out _, out GapReason reason) ? null : reason;

    private static int? Number(string label, string kind) =>
        label.StartsWith(kind, StringComparison.Ordinal)
        && int.TryParse(
            label.AsSpan(kind.Length),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int number
        )
            ? number
            : null;
}
