using Tonsure.Accounting;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary>Reads which activities are meant. What is read becomes a typed filter and parameters of a statement, never a part of its text.</summary>
internal static class Filters
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("from", "Only what lies at or after this instant or day.") { Type = QueryType.Instant },
        new("to", "Only what lies before this instant or day.") { Type = QueryType.Instant },
        new("subject", "Only this subject."),
        new("owner", "Only this owner and those below it, such as acme/nlp."),
        new("site", "Only this site, or this zone where no site is known."),
        new("run", "Only this run."),
    ];

    public static ActivityFilter Read(QueryReader query, ParameterFaults faults)
    {
        DateTimeOffset? from = query.Instant("from");
        DateTimeOffset? to = query.Instant("to");
        if (from >= to)
        {
            faults.Add("to", "is not after from");
        }

        OwnerPath? owner = null;
        if (query.Text("owner") is { } typed)
        {
            if (OwnerPath.TryParse(typed, out OwnerPath read))
            {
                owner = read;
            }
            else
            {
                faults.Add("owner", $"'{typed}' is not an owner such as acme/nlp");
            }
        }

        return new ActivityFilter
        {
            FromMs = from?.ToUnixTimeMilliseconds(),
            ToMs = to?.ToUnixTimeMilliseconds(),
            Owner = owner,
            Subject = Name("subject"),
            Site = Name("site"),
            RunId = Name("run"),
        };

        string? Name(string parameter)
        {
            string? name = query.Text(parameter);
            if (name is null || AskedNames.IsName(name))
            {
                return name;
            }

            faults.Add(parameter, AskedNames.Fault);
            return null;
        }
    }
}
