using System.Collections.Immutable;
using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>A statement and its parameters.</summary>
internal sealed record SqlText(string Text, ImmutableDictionary<string, object> Parameters)
{
    internal static SqlText Plain(string text) =>
        new(text, ImmutableDictionary<string, object>.Empty);

    /// <summary>The condition of a filter over the columns of <c>a</c>; activities that only touch its span count too.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="anySuperseded">Whether the table <c>superseded</c> has rows.</param>
    internal static SqlText Condition(ActivityFilter filter, bool anySuperseded)
    {
        List<string> terms = ["true"];
        ImmutableDictionary<string, object>.Builder parameters = ImmutableDictionary.CreateBuilder<
            string,
            object
        >(StringComparer.Ordinal);
        Add(filter.FromMs, "from_ms", "a.end_ms > $from_ms");
        Add(filter.ToMs, "to_ms", "a.start_ms < $to_ms");
        Add(filter.Subject, "subject", "a.subject = $subject");
        Add(
            filter.Owner?.ToString(),
            "owner",
            "(a.owner = $owner OR starts_with(a.owner, $owner || '/'))"
        );
        Add(filter.Site, "site", "coalesce(a.site, a.zone) = $site");
        Add(filter.RunId, "run_id", "a.run_id = $run_id");
        Add(filter.Id?.ToString(), "id", "a.id = $id::UUID");
        if (anySuperseded)
        {
            terms.Add("a.id NOT IN (SELECT id FROM superseded)");
        }

        return new SqlText(string.Join(" AND ", terms), parameters.ToImmutable());

        void Add(object? value, string name, string term)
        {
            if (value is not null)
            {
                terms.Add(term);
                parameters[name] = value;
            }
        }
    }
}
