using System.Collections.Immutable;

namespace Tonsure.Disclosing.Schemas;

/// <summary><c>anyOf</c> and <c>oneOf</c>.</summary>
internal sealed class AnyOfKeyword(ImmutableArray<SchemaNode> nodes, bool onlyOne) : ISchemaKeyword
{
    private string Name => onlyOne ? "oneOf" : "anyOf";

    public void Check(Place place, Outcome outcome, SchemaRun run)
    {
        List<Outcome> failed = [];
        int fitting = 0;
        foreach (SchemaNode node in nodes)
        {
            Outcome one = run.Of(node, place);
            if (!one.Holds)
            {
                failed.Add(one);
                continue;
            }

            fitting++;
            outcome.Take(one);
            if (!onlyOne && !run.Tracks)
            {
                return;
            }
        }

        if (fitting == 0)
        {
            outcome.AddAll(Nearest(place, failed));
        }
        else if (onlyOne && fitting > 1)
        {
            outcome.Add(new Fault(place, Name, $"1 / {fitting}"));
        }
    }

    /// <summary>
    /// The faults of the alternative that was meant: whose constants right below are there, that goes wrong deepest, and in fewest
    /// places. Where no constant fits, no alternative was meant.
    /// </summary>
    private IReadOnlyList<Fault> Nearest(Place place, List<Outcome> failed)
    {
        IReadOnlyList<Fault>? nearest = failed
            .Select(outcome => outcome.Faults)
            .Where(faults => !faults.Any(fault => IsLabel(place, fault)))
            .OrderByDescending(faults => faults.Min(fault => fault.Place.Depth))
            .ThenBy(faults => faults.Count)
            .FirstOrDefault();
        return nearest ?? [new Fault(place, Name, $"0 / {nodes.Length}")];
    }

    private static bool IsLabel(Place place, Fault fault) =>
        fault.Keyword == "const" && fault.Place.Depth == place.Depth + 1;
}
