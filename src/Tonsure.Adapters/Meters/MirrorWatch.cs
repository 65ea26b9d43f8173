using System.Collections.Immutable;

namespace Tonsure.Adapters.Meters;

/// <summary>
/// Finds out which counters of a package show one counter twice: some processors have one energy register for the package, and
/// every die of it shows that one. Twins show the same at every reading; two registers of microjoules never do so for long.
/// </summary>
/// <param name="counters">The counters.</param>
internal sealed class MirrorWatch(ImmutableArray<IEnergyCounter> counters)
{
    // For each counter the earlier ones that it may be the mirror of.
    private readonly List<int>[] _twins =
    [
        .. counters.Select(
            (counter, j) =>
                Enumerable
                    .Range(0, j)
                    .Where(i =>
                        counter.MirrorGroup is { } group && counters[i].MirrorGroup == group
                    )
                    .ToList()
        ),
    ];

    private readonly bool[] _doubted = new bool[counters.Length];
    private bool _isBegun;

    /// <summary>Whether anything is left to be found out.</summary>
    public bool Watches => _twins.Any(twins => twins.Count > 0);

    /// <summary>Another process has begun: what it knew of twins is learnt anew.</summary>
    public void Resume() => _isBegun = true;

    /// <summary>What each counter's value is, after all were read once and then once more.</summary>
    /// <param name="first">The values of the first round; null where a counter could not be read.</param>
    /// <param name="second">The values of the second round.</param>
    public MirrorVerdict[] Judge(long?[] first, long?[] second)
    {
        MirrorVerdict[] verdicts = [.. counters.Select((_, j) => Of(j))];
        _isBegun = true;
        return verdicts;

        MirrorVerdict Of(int j)
        {
            List<int> twins = _twins[j];
            if (twins.Count == 0 || first[j] is null)
            {
                return MirrorVerdict.Own;
            }

            if (twins.TrueForAll(i => first[i] is null))
            {
                return MirrorVerdict.Doubtful;
            }

            if (twins.Exists(i => Same(i, j)))
            {
                _ = twins.RemoveAll(i => first[i] is not null && !Same(i, j));
                _doubted[j] = false;
                return MirrorVerdict.Mirror;
            }

            // One difference may be an update between two readings; two are two counters.
            if (_isBegun && !_doubted[j])
            {
                _doubted[j] = true;
                return MirrorVerdict.Doubtful;
            }

            twins.Clear();
            return MirrorVerdict.Own;
        }

        // Read in turns, one register's values lie between one another's.
        bool Same(int i, int j) =>
            first[i] is { } a
            && first[j] is { } b
            && a <= (second[j] ?? b)
            && b <= (second[i] ?? a);
    }
}
